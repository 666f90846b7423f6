"use strict";
Component({});
