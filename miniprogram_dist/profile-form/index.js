var more = require("../core/more.js");
require("../core/kit.js");
Component(more.f);
