"use strict";
exports.componentApi = componentApi;
exports.sharedApi = sharedApi;
const api_1 = require("./api");
const auth_1 = require("./auth");
const client_1 = require("./client/client");
const wx_1 = require("./client/wx");
const protocol_1 = require("./protocol");
const state_1 = require("./state/state");
const fields_1 = require("./state/fields");
const PROPERTY = 'miniprogram-auth-kit';
let ownInstances = [];
function sharedInstance() {
    const instances = instancesOfApp();
    const found = instances.find((instance) => fields_1.fieldOf(instance, 'protocol') === protocol_1.PROTOCOL);
    if (found)
        return found;
    if (instances.length)
        warnAboutCopies(instances.map((instance) => fields_1.fieldOf(instance, 'protocol')));
    const parts = auth_1.createAuthParts();
    const { components } = parts;
    const made = { protocol: protocol_1.PROTOCOL, auth: api_1.createApi(parts), components };
    instances.push(made);
    return made;
}
function instancesOfApp() {
    const { app, isDefault } = wx_1.findApp();
    if (!app)
        return ownInstances;
    const found = fields_1.fieldOf(app, PROPERTY);
    const instances = Array.isArray(found) ? found : ownInstances;
    const isPlaced = instances === found && isDefault === isEnumerable(app);
    if (!isPlaced && place(app, instances, isDefault) && instances === ownInstances) {
        ownInstances = [];
    }
    return instances;
}
const isEnumerable = (app) => Object.prototype.propertyIsEnumerable.call(app, PROPERTY);
function place(app, value, enumerable) {
    const descriptor = { value, enumerable, configurable: true, writable: true };
    return !!client_1.attempt(() => Object.defineProperty(app, PROPERTY, descriptor));
}
function warnAboutCopies(protocols) {
    console.warn(`${state_1.LOG_PREFIX} this app has copies of the package that cannot share one state ` +
        `(protocol ${protocols.join(', ')} and protocol ${protocol_1.PROTOCOL}): keep one version of it`);
}
function componentApi() {
    return sharedInstance().components;
}
function sharedApi() {
    return sharedInstance().auth;
}
