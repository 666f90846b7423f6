"use strict";
const component_behavior_1 = require("../behaviors/component-behavior");
const define_component_1 = require("../behaviors/define-component");
const properties_1 = require("../behaviors/properties");
const instance_1 = require("../core/instance");
const LEAVE_TIME = 200;
define_component_1.defineComponent({
    behaviors: [component_behavior_1.componentBehavior],
    properties: {
        open: { type: Boolean, value: false },
    },
    data: {
        texts: {},
        hasRootPortal: false,
        isShown: false,
        isOpen: false,
    },
    observers: {
        open() {
            if (!memoryOf(this).$sheet)
                return;
            if (properties_1.propertiesOf(this).open)
                this.show();
            else
                this.end();
        },
    },
    lifetimes: {
        attached() {
            const memory = memoryOf(this);
            const isVisible = () => !!this.$isVisible;
            memory.$sheet = { isVisible, isShown: () => this.data.isShown, end: () => this.end() };
            if (properties_1.propertiesOf(this).open)
                this.show();
            else {
                memory.$unregister = instance_1.componentApi().registerPageSheet({
                    isVisible,
                    open: () => this.show(),
                });
            }
        },
        detached() {
            const { $unregister, $sheet } = memoryOf(this);
            $unregister === null || $unregister === void 0 ? void 0 : $unregister();
            if ($sheet)
                instance_1.componentApi().releaseSheet($sheet);
        },
    },
    methods: {
        $componentDataOf() {
            const api = instance_1.componentApi();
            return { texts: api.texts(properties_1.propertiesOf(this).lang), hasRootPortal: api.hasRootPortal() };
        },
        $forgetUser() {
            if (memoryOf(this).$userGeneration !== instance_1.componentApi().userGeneration())
                this.end();
        },
        show() {
            const memory = memoryOf(this);
            const api = instance_1.componentApi();
            const { disabled, open } = properties_1.propertiesOf(this);
            if (!memory.$sheet)
                return;
            if (disabled || !api.claimSheet(memory.$sheet)) {
                if (open)
                    api.after(0, () => this.fireEnd());
                return;
            }
            memory.$isOpen = true;
            memory.$userGeneration = api.userGeneration();
            this.$draw({ isShown: true, isOpen: true });
        },
        end() {
            const memory = memoryOf(this);
            if (!memory.$isOpen || !memory.$sheet)
                return;
            memory.$isOpen = false;
            const api = instance_1.componentApi();
            api.releaseSheet(memory.$sheet);
            this.$draw({ isOpen: false });
            this.triggerEvent('end');
            api.after(LEAVE_TIME, () => {
                if (memory.$isOpen)
                    return;
                this.$draw({ isShown: false });
                this.triggerEvent('close');
            });
        },
        fireEnd() {
            this.triggerEvent('end');
            this.triggerEvent('close');
        },
        onClose() {
            if (!memoryOf(this).$isOpen)
                return;
            const outcome = instance_1.componentApi().declineForm();
            if (outcome)
                this.$reportOutcome(outcome);
            else
                this.triggerEvent('cancel');
            this.end();
        },
        onFormDone() {
            this.triggerEvent('done');
            this.end();
        },
        onNothing() { },
    },
});
const memoryOf = (sheet) => sheet;
