"use strict";
var kit = require("../core/kit.js");
Component(kit.B);
