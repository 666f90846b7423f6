/** The properties that every component has. */
export declare const commonProperties: {
    /** `zh_CN`, `zh_TW` or `en`; default: the configured language, else the client's, else `zh_CN`. */
    lang: {
        type: StringConstructor;
        pattern: RegExp;
    };
    /** Shows everything, asks nothing. */
    disabled: BooleanConstructor;
};
