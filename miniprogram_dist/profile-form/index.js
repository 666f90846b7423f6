"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const form_1 = require("./form");
Component(form_1.form);
