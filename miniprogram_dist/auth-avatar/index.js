var kit = require("../core/kit.js");
Component(kit.z);
