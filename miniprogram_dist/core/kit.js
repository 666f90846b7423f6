"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createKit = createKit;
const avatar_1 = require("./avatar");
const channels_1 = require("./channels");
const check_1 = require("./check");
const config_1 = require("./config");
const hand_1 = require("./hand");
const attempt_1 = require("./attempt");
const platform_1 = require("./platform");
const privacy_1 = require("./privacy");
const profile_1 = require("./profile");
const state_1 = require("./state");
const storage_1 = require("./storage");
const store_1 = require("./store");
const default_avatar_1 = require("../assets/default-avatar");
const index_1 = require("../locale/index");
const extensions_1 = require("./extensions");
function createKit(platform = platform_1.platform) {
    const more = Object.assign({}, extensions_1.none);
    let config = config_1.defaults;
    let parts;
    const get = () => (parts !== null && parts !== void 0 ? parts : (parts = build()));
    let language;
    let canChoose;
    const canChooseAvatar = () => (canChoose !== null && canChoose !== void 0 ? canChoose : (canChoose = platform.canIUse('button.open-type.chooseAvatar')));
    const lang = (wanted) => (0, index_1.langOf)(wanted || config.lang || (language !== null && language !== void 0 ? language : (language = platform.info('language'))));
    function texts(wanted) {
        const code = lang(wanted);
        return Object.assign({ code }, index_1.sentences[code], config.texts);
    }
    const anonymous = () => ({
        nickName: texts().anonymous,
        avatarUrl: config.avatarUrl || default_avatar_1.defaultAvatar,
    });
    function build() {
        const kept = (0, storage_1.readKept)(platform);
        const channel = () => (0, channels_1.channelOf)(config.channels, kept.demoted, canChooseAvatar());
        const store = (0, store_1.createStore)((0, state_1.initialState)(channel(), anonymous()), (state, event) => (0, state_1.transition)(state, event, anonymous()));
        if (kept.profile)
            store.send(Object.assign({ type: 'saved' }, kept.profile));
        const ctx = {
            platform,
            store,
            more,
            kept,
            epoch: 0,
            isSilent: false,
            channel,
            get config() {
                return config;
            },
            lang,
            track: (event) => config.track(event),
            keep(change) {
                const keys = Object.keys(change);
                if (keys.every((key) => kept[key] === change[key]))
                    return true;
                Object.assign(kept, change);
                const isKept = !!(0, attempt_1.attempt)(() => (0, storage_1.writeKept)(platform, kept));
                if (!isKept)
                    ctx.track({ type: 'fail', code: 'storage' });
                return isKept;
            },
            grant(userInfo) {
                const before = store.state;
                ctx.isSilent = true;
                ctx.keep({ demoted: undefined });
                store.send({ type: 'granted', userInfo, channel: channel() });
                if (store.state === before)
                    (0, avatar_1.remember)(ctx);
            },
            demote(error) {
                ctx.keep({ demoted: true });
                store.send({ type: 'demoted', channel: channel(), error });
            },
        };
        const privacy = (0, privacy_1.createPrivacy)(ctx);
        const silent = (0, check_1.createCheck)(ctx, privacy);
        const profile = (0, profile_1.createProfile)(ctx, privacy);
        const hand = (0, hand_1.createHand)(ctx, profile, privacy);
        let starting;
        store.subscribe((state, { profile: { userInfo } }) => {
            if (state.profile.userInfo !== userInfo)
                (0, avatar_1.remember)(ctx);
        });
        function show() {
            more.show();
            profile.settle();
            silent.look();
        }
        function start() {
            if (!starting) {
                (0, attempt_1.attempt)(() => platform.sync('onAppShow', show));
                starting = Promise.all([more.start(), silent.check()]);
                void starting.then(() => more.retry());
            }
            return starting;
        }
        return { ctx, privacy, silent, profile, hand, start, show };
    }
    return {
        get,
        texts,
        more,
        platform,
        state: () => get().ctx.store.state,
        configure(merge) {
            config = merge(config);
            if (parts)
                parts.ctx.store.send({ type: 'configured', channel: parts.ctx.channel() });
        },
        anonymousAvatar: () => config.avatarUrl,
        canChooseAvatar,
    };
}
