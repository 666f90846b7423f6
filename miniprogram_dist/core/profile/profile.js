"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isLocalAvatar = void 0;
var avatar_files_1 = require("./avatar-files");
Object.defineProperty(exports, "isLocalAvatar", { enumerable: true, get: function () { return avatar_files_1.isLocalAvatar; } });
