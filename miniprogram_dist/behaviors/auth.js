'use strict';

Object.defineProperty(exports, '__esModule', { value: true });

require('../core/kit.js');
var view = require('../core/view.js');



exports.authBehavior = view.b;
exports.update = view.u;
