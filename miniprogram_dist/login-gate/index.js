"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const gate_1 = require("./gate");
Component(gate_1.gate);
