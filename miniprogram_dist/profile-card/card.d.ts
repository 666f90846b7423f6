import '../locale/more';
export declare const card: WechatMiniprogram.Component.Identifier<{
    texts: {};
    isFormOpen: boolean;
    canChoose: boolean;
}, {
    /** `horizontal` or `vertical`. */
    layout: {
        type: StringConstructor;
        value: string;
    };
    /** A line below the nickname. */
    description: StringConstructor;
    /** A known profile can be edited in the form; base library 2.21.2. */
    editable: {
        type: BooleanConstructor;
        value: boolean;
    };
    /** A button that opens the client's settings page. */
    showSettings: BooleanConstructor;
}, {
    $draw(): {
        texts: import("..").Texts;
        canChoose: boolean;
    };
    /** The user's wish, or an answer that was a placeholder: the form leads on. */
    onOpenForm(): void;
    onDone(): void;
    onCancel(): void;
    onOpenSetting({ detail }: WechatMiniprogram.CustomEvent): void;
}>;
