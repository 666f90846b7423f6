"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.channelOf = void 0;
const channelOf = (channels, demoted, canChoose) => channels.find((channel) => (channel === 'getUserInfo' ? !demoted : canChoose)) || 'none';
exports.channelOf = channelOf;
