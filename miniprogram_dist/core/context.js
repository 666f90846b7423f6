"use strict";
exports.createContext = createContext;
const abilities_1 = require("./client/abilities");
const errors_1 = require("./client/errors");
const timing_1 = require("./client/timing");
const storage_1 = require("./client/storage");
const options_1 = require("./options");
const store_1 = require("./state/store");
const transition_1 = require("./state/transition");
const texts_1 = require("./texts");
function createContext(client) {
    let options = options_1.defaultOptions;
    const currentOptions = () => options;
    const textSource = texts_1.createTextSource(client, currentOptions);
    const storage = storage_1.createStateStorage(client);
    const abilities = abilities_1.createAbilities(client);
    const surroundings = () => ({
        anonymous: textSource.anonymousDisplay(),
        channel: transition_1.channelOf(options.channels, abilities.isSinglePage() || !!storage.stored.demoted, abilities.canChooseAvatar),
    });
    const reduce = (state, event) => transition_1.transition(state, event, surroundings());
    let isStateRead = false;
    const store = store_1.createStore(() => {
        isStateRead = true;
        const unknown = transition_1.initialState(surroundings());
        const { profile, phoneBound } = storage.stored;
        const known = phoneBound ? reduce(unknown, { type: 'phoneBound' }) : unknown;
        return profile ? reduce(known, Object.assign({ type: 'saved' }, profile)) : known;
    }, reduce);
    let userGeneration = 0;
    let logoutCount = 0;
    const context = {
        client,
        abilities,
        store,
        textSource,
        get stored() {
            return storage.stored;
        },
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
            context.updateStored(Object.assign({
                unsubmitted: undefined,
                refused: undefined,
                phoneBound: undefined,
                sessionGeneration: undefined,
            }, change));
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
