"use strict";
var avatar_files_1 = require("./avatar-files");
exports.isLocalAvatar = avatar_files_1.isLocalAvatar;
