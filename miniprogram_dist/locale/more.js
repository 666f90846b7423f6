"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.more = void 0;
const index_1 = require("./index");
const traditional_1 = require("./traditional");
exports.more = {
    login: ['使用微信头像和昵称', 'Use my WeChat profile'],
    edit: ['修改', 'Edit'],
    settings: ['授权设置', 'Settings'],
    gateDescription: ['登录后可用', 'Log in to continue'],
    gateSkip: ['暂不登录', 'Not now'],
    gateLoading: ['登录中', 'Logging in'],
    gateFailed: ['暂不可用', 'Unavailable'],
    gateRetry: ['重试', 'Try again'],
    formAvatar: ['选头像', 'Choose avatar'],
    formPlaceholder: ['昵称', 'Nickname'],
    formSave: ['保存', 'Save'],
    formCancel: ['取消', 'Cancel'],
    formAgree: ['同意', 'Agree'],
    formPrivacy: ['请先看看', 'Read the'],
    formContract: ['隐私保护指引', 'privacy guide'],
    formNicknameRefused: ['昵称暂不可用', 'Nickname unavailable'],
    formUnsent: ['已保存，稍后同步', 'Saved. Syncs later'],
    formMissing: ['需要头像和昵称', 'Both are needed'],
};
for (const name of Object.keys(exports.more)) {
    const [simplified, english] = exports.more[name];
    index_1.sentences.zh_CN[name] = simplified;
    index_1.sentences.zh_TW[name] = (0, traditional_1.traditional)(simplified);
    index_1.sentences.en[name] = english;
}
