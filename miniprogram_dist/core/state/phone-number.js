"use strict";
exports.cleanPhoneNumber = cleanPhoneNumber;
const user_info_1 = require("./user-info");
const WHOLE_NUMBER = 7;
const WHOLE_NUMBER_BESIDE_MASK = 10;
const SHOWN_DIGITS = 4;
const MASK = /[*x•●#]/i;
const SEPARATORS = /[\s()./-]/g;
function cleanPhoneNumber(value) {
    const number = user_info_1.cleanNickName(typeof value === 'string' ? value.normalize('NFKC') : '');
    const runs = number.replace(SEPARATORS, '').match(/\d+/g) || [];
    const longestRun = Math.max(0, ...runs.map((run) => run.length));
    const limit = MASK.test(number) ? WHOLE_NUMBER_BESIDE_MASK : WHOLE_NUMBER;
    if (!longestRun)
        return '';
    if (longestRun < limit)
        return number;
    let hidden = number.replace(/\D/g, '').length - SHOWN_DIGITS;
    return number.replace(/\d/g, (digit) => (hidden-- > 0 ? '*' : digit));
}
