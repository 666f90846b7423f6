type PropertyType = StringConstructor | NumberConstructor | BooleanConstructor;
type PropertyValue = string | number | boolean;
/** A property as a component declares it: in WeChat's words, and what a value has to look like. */
export interface PropertyDeclaration {
    type: PropertyType;
    optionalTypes?: readonly PropertyType[];
    value?: PropertyValue;
    /** The values of an enumeration; any other means the default. */
    values?: readonly string[];
    /** What a text, and a number as text, has to look like; anything else means the default. */
    pattern?: RegExp;
}
/** The properties of a component, by name. */
export type PropertyTable = Record<string, PropertyDeclaration | PropertyType>;
/** The same with nothing left to be inferred: every property has a default. */
export type CompletePropertyTable = Record<string, CompleteDeclaration>;
type CompleteDeclaration = PropertyDeclaration & {
    value: PropertyValue;
};
/** A component whose properties are read by a table. */
export interface PropertyOwner {
    data: object;
    /** Its path, which names it for developers. */
    is: string;
}
/** The default of a type is its empty value, as on the platform. */
export declare function completeTable(table: PropertyTable): CompletePropertyTable;
/**
 * The table as the platform is told it. Every property is of any type: a declared `String`, `Number`
 * or `Boolean` turns `undefined`, `null` and objects into something before anybody can see them
 * (official documents, custom-component/component, properties).
 */
export declare function platformProperties(table: CompletePropertyTable): Record<string, object>;
/**
 * The properties as they are meant: `undefined`, `null` and a value that cannot be meant are the
 * default, and what people write in WXML (`"false"`, `"40"`) is what it says. A text that is empty
 * says nothing: miniprogram-simulate passes one for `undefined`.
 */
export declare function readProperties(table: CompletePropertyTable, { data, is }: PropertyOwner): Record<string, PropertyValue>;
export {};
