"use strict";
exports.defineBehavior = (typeof Behavior === 'function' ? Behavior : (definition) => definition);
