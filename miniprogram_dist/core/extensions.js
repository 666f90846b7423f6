"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.none = void 0;
const nothing = () => undefined;
exports.none = {
    start: nothing,
    retry: nothing,
    show: nothing,
    asked: nothing,
    changed: nothing,
    upload: nothing,
    openSession: () => false,
};
