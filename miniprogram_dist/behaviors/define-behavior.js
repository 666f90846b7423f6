"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.defineBehavior = void 0;
exports.defineBehavior = (typeof Behavior === 'function' ? Behavior : (definition) => definition);
