"use strict";
exports.initialState = initialState;
exports.transition = transition;
exports.channelOf = channelOf;
const fields_1 = require("./fields");
const phone_transition_1 = require("./phone-transition");
const state_1 = require("./state");
function initialState({ channel, anonymous }) {
    return {
        session: { status: 'none' },
        profile: { status: 'unknown', display: anonymous, attempts: 0 },
        phone: phone_transition_1.NO_PHONE,
        channel,
        privacy: 'unknown',
    };
}
function transition(state, event, surroundings) {
    const next = decide(state, event, surroundings);
    return fields_1.isSameData(next, state) ? state : next;
}
function decide(state, event, { anonymous, channel }) {
    var _a;
    const { profile } = state;
    const isAsking = profile.status === 'pending';
    const withState = (change) => Object.assign({}, state, change);
    const withProfile = (change) => {
        const changed = Object.assign({}, profile, change);
        const { userInfo, preview } = changed;
        changed.display = {
            nickName: (userInfo === null || userInfo === void 0 ? void 0 : userInfo.nickName) || anonymous.nickName,
            avatarUrl: preview || (userInfo === null || userInfo === void 0 ? void 0 : userInfo.avatarUrl) || anonymous.avatarUrl,
        };
        return fields_1.definedFields(changed);
    };
    const endQuestion = (change) => {
        const next = withProfile(change);
        next.status = restingStatus(next);
        return withState({ profile: next, channel });
    };
    const keepQuestion = (change) => isAsking ? withState({ profile: withProfile(change) }) : endQuestion(change);
    switch (event.type) {
        case 'configured':
            return withState({ channel, profile: withProfile({}) });
        case 'questionStarted':
            return profile.status === 'granted'
                ? state
                : withState({ profile: withProfile({ status: 'pending' }) });
        case 'questionEnded':
            return isAsking ? endQuestion({}) : state;
        case 'granted':
            return endQuestion(Object.assign({}, FORGOTTEN, { userInfo: event.userInfo, source: 'getUserInfo' }));
        case 'previewed':
            return endQuestion({ preview: event.avatarUrl, error: undefined });
        case 'saved': {
            const { source, userInfo: given, isByServer, isAnotherUser } = event;
            const userInfo = Object.assign({}, !isAnotherUser && profile.userInfo, given);
            const preview = given.avatarUrl || isAnotherUser ? undefined : profile.preview;
            const isByUser = source === 'chooseAvatar';
            const isRefusalKept = isByServer && !isAnotherUser && state_1.isRefused(profile.error);
            const error = isRefusalKept ? profile.error : undefined;
            const change = { userInfo, source, error, preview };
            const next = isByUser ? endQuestion(change) : keepQuestion(change);
            if (isAnotherUser || next.profile.status === 'granted')
                next.profile.attempts = 0;
            return Object.assign(next, isAnotherUser && { phone: phone_transition_1.NO_PHONE });
        }
        case 'refused':
            return keepQuestion(Object.assign(withoutRefused(profile, event.userInfo), { error: event.error }));
        case 'rejected':
            return endQuestion({ error: event.error, attempts: profile.attempts + 1 });
        case 'effectFailed':
            return keepQuestion({ error: event.error });
        case 'placeholderAnswered':
            if (isAsking && !event.error)
                return state;
            return endQuestion({ error: event.error || (profile.userInfo && profile.error) });
        case 'silentCheckDone':
            return keepQuestion({});
        case 'revoked':
            return endQuestion(FORGOTTEN);
        case 'privacy': {
            const { privacy } = event;
            const isRefusalOver = privacy === 'agreed' && ((_a = profile.error) === null || _a === void 0 ? void 0 : _a.code) === 'privacy-refused';
            const next = isRefusalOver ? keepQuestion({ error: undefined }) : state;
            return Object.assign({}, next, { privacy }, !isAsking && { channel });
        }
        case 'session':
            return withState({ session: event.session });
        case 'phoneAsked':
        case 'phoneQuestionEnded':
        case 'phoneRejected':
        case 'phoneBound':
            return withState({ phone: phone_transition_1.nextPhone(state.phone, event) });
        case 'loggedOut':
            return Object.assign(endQuestion(FORGOTTEN), {
                session: { status: 'none' },
                phone: phone_transition_1.NO_PHONE,
            });
    }
}
const FORGOTTEN = {
    userInfo: undefined,
    source: undefined,
    error: undefined,
    preview: undefined,
    attempts: 0,
};
function withoutRefused({ userInfo, source, preview }, refused) {
    const left = Object.assign({}, userInfo);
    if (left.nickName === refused.nickName)
        delete left.nickName;
    if (left.avatarUrl === refused.avatarUrl)
        delete left.avatarUrl;
    const isKnown = left.nickName || left.avatarUrl;
    return {
        preview: preview === refused.avatarUrl ? undefined : preview,
        userInfo: isKnown ? left : undefined,
        source: isKnown ? (source === 'getUserInfo' ? 'app' : source) : undefined,
    };
}
function restingStatus({ userInfo, source, error }) {
    if (userInfo) {
        const isWhole = source === 'getUserInfo' || (userInfo.nickName && userInfo.avatarUrl);
        return isWhole ? 'granted' : 'partial';
    }
    return error && error.code !== 'placeholder' ? 'rejected' : 'anonymous';
}
function channelOf(channels, isDemoted, canChooseAvatar) {
    return (channels.find((channel) => (channel === 'getUserInfo' ? !isDemoted : canChooseAvatar())) ||
        'none');
}
