'use strict';

Component({});
