"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.initialState = void 0;
exports.transition = transition;
const initialState = (channel, anonymous) => ({
    session: { status: 'none' },
    profile: { status: 'unknown', display: anonymous, attempts: 0 },
    channel,
    privacy: 'unknown',
});
exports.initialState = initialState;
function transition(state, event, anonymous) {
    const next = decide(state, event, anonymous);
    return JSON.stringify(next) === JSON.stringify(state) ? state : next;
}
function decide(state, event, anonymous) {
    const { profile } = state;
    const isAsking = profile.status === 'pending';
    const set = (change) => Object.assign({}, state, change);
    const draw = (change) => {
        const all = Object.assign({}, profile, change);
        const { userInfo, preview } = all;
        all.display = {
            nickName: (userInfo === null || userInfo === void 0 ? void 0 : userInfo.nickName) || anonymous.nickName,
            avatarUrl: preview || (userInfo === null || userInfo === void 0 ? void 0 : userInfo.avatarUrl) || anonymous.avatarUrl,
        };
        return Object.assign(JSON.parse(JSON.stringify(all)), userInfo && { userInfo });
    };
    const rest = (change) => {
        const next = draw(change);
        next.status = restingStatus(next);
        return set({ profile: next, channel: 'channel' in event ? event.channel : state.channel });
    };
    const hear = (change) => isAsking ? set({ profile: draw(change) }) : rest(change);
    switch (event.type) {
        case 'configured':
            return set({ channel: event.channel, profile: draw({}) });
        case 'asked':
            return profile.status === 'granted' ? state : set({ profile: draw({ status: 'pending' }) });
        case 'settled':
            return isAsking ? rest({}) : state;
        case 'granted':
            return rest(Object.assign(nobody(), { userInfo: event.userInfo, source: 'getUserInfo' }));
        case 'previewed':
            return rest({ preview: event.avatarUrl, error: undefined });
        case 'saved': {
            const { source, userInfo: given } = event;
            const userInfo = Object.assign({}, profile.userInfo, given);
            const preview = given.avatarUrl ? undefined : profile.preview;
            const byHand = source === 'chooseAvatar';
            const next = (byHand ? rest : hear)({ userInfo, source, error: undefined, preview });
            if (next.profile.status === 'granted')
                next.profile.attempts = 0;
            return next;
        }
        case 'rejected':
            return rest({ error: event.error, attempts: profile.attempts + 1 });
        case 'troubled':
            return hear({ error: event.error });
        case 'demoted':
            return isAsking && !event.error ? state : rest({ error: event.error });
        case 'checked':
            return hear({});
        case 'revoked':
            return rest(nobody());
        case 'privacy':
            return set({ privacy: event.privacy });
        case 'session':
            return set({ session: event.session });
        case 'loggedOut':
            return Object.assign(rest(nobody()), { session: { status: 'none' } });
    }
}
const nobody = () => ({
    userInfo: undefined,
    source: undefined,
    error: undefined,
    preview: undefined,
    attempts: 0,
});
function restingStatus({ userInfo, source, error }) {
    if (userInfo) {
        const whole = source === 'getUserInfo' || (userInfo.nickName && userInfo.avatarUrl);
        return whole ? 'granted' : 'partial';
    }
    return error && error.code !== 'placeholder' ? 'rejected' : 'anonymous';
}
