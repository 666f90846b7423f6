"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const card_1 = require("./card");
Component(card_1.card);
