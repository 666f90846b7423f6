"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.base = void 0;
exports.base = {
    zh_CN: {
        anonymous: '微信用户',
        hintDenied: '没关系，想好了再点',
        hintPlaceholder: '请再点一下',
        hintNone: '暂不可用，不影响其他',
    },
    zh_TW: {
        anonymous: '微信用戶',
        hintDenied: '沒關係，想好了再點',
        hintPlaceholder: '請再點一下',
        hintNone: '暫不可用，不影響其他',
    },
    en: {
        anonymous: 'WeChat User',
        hintDenied: 'No problem. Tap any time',
        hintPlaceholder: 'Please tap again',
        hintNone: 'Unavailable here',
    },
};
