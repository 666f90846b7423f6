"use strict";
exports.createContext = createContext;
const errors_1 = require("./client/errors");
const timing_1 = require("./client/timing");
const storage_1 = require("./client/storage");
const options_1 = require("./options");
const state_1 = require("./state/state");
const store_1 = require("./state/store");
const transition_1 = require("./state/transition");
const texts_1 = require("./texts");
const SINGLE_PAGE_SCENE = 1154;
function createContext(client) {
    let options = options_1.defaultOptions;
    const currentOptions = () => options;
    const textSource = texts_1.createTextSource(client, currentOptions);
    const storage = storage_1.createStateStorage(client);
    let singlePage;
    let hasChooseAvatar;
    let rootPortal;
    let hasTheme;
    const isSinglePage = () => {
        const launch = () => client.sync('getLaunchOptionsSync');
        return (singlePage !== null && singlePage !== void 0 ? singlePage : (singlePage = state_1.fieldOf(errors_1.attempt(launch), 'scene') === SINGLE_PAGE_SCENE));
    };
    const canChooseAvatar = () => (hasChooseAvatar !== null && hasChooseAvatar !== void 0 ? hasChooseAvatar : (hasChooseAvatar = !isSinglePage() &&
        (client.canIUse('button.open-type.chooseAvatar') || client.isAtLeast('2.21.2'))));
    const surroundings = () => ({
        anonymous: textSource.anonymousDisplay(),
        channel: transition_1.channelOf(options.channels, isSinglePage() || !!storage.stored.demoted, canChooseAvatar),
    });
    const reduce = (state, event) => transition_1.transition(state, event, surroundings());
    let isStateRead = false;
    const store = store_1.createStore(() => {
        isStateRead = true;
        const unknown = transition_1.initialState(surroundings());
        const { profile } = storage.stored;
        return profile ? reduce(unknown, Object.assign({ type: 'saved' }, profile)) : unknown;
    }, reduce);
    let userGeneration = 0;
    let logoutCount = 0;
    const context = {
        client,
        store,
        textSource,
        get stored() {
            return storage.stored;
        },
        isSinglePage,
        canChooseAvatar,
        hasRootPortal: () => (rootPortal !== null && rootPortal !== void 0 ? rootPortal : (rootPortal = client.isAtLeast('2.25.2'))),
        reportsTheme: () => (hasTheme !== null && hasTheme !== void 0 ? hasTheme : (hasTheme = !!client.info('theme'))),
        get userGeneration() {
            return userGeneration;
        },
        get logoutCount() {
            return logoutCount;
        },
        endUser(change) {
            userGeneration += 1;
            if (change === null || change === void 0 ? void 0 : change.loggedOut)
                logoutCount += 1;
            context.updateStored(Object.assign({ unsubmitted: undefined, refused: undefined, sessionGeneration: undefined }, change));
        },
        get options() {
            return options;
        },
        setOptions(next) {
            options = next;
            if (isStateRead)
                store.send({ type: 'configured' });
        },
        updateStored(change) {
            const isStored = storage.update(change);
            if (!isStored)
                context.track({ type: 'fail', code: 'storage' });
            return isStored;
        },
        retryStorage: () => void storage.update({}),
        track(event) {
            options.track(event);
        },
        ensureSameUser(expected) {
            if (expected !== userGeneration) {
                throw new errors_1.AuthError('cancelled', 'a logout, or another user, came first');
            }
        },
        callOption: (name, call, timeout = options.timeout) => timing_1.withDeadline(call, timeout, name, client).catch((thrown) => {
            throw errors_1.toServerError(thrown, name);
        }),
    };
    return context;
}
