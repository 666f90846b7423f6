"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.traditional = void 0;
const SIMPLIFIED = '选头暂昵称权设置录后试请隐护';
const TRADITIONAL = '選頭暫暱稱權設定入後試請隱護';
const traditional = (sentence) => sentence.replace(/./g, (letter) => TRADITIONAL[SIMPLIFIED.indexOf(letter)] || letter);
exports.traditional = traditional;
