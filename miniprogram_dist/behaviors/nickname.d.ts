/** A component with a nickname input of class `…__nickname` or `…__input`. */
export declare const nicknameBehavior: WechatMiniprogram.Behavior.Identifier<WechatMiniprogram.Component.DataOption, WechatMiniprogram.Component.PropertyOption, {
    onNicknameInput({ detail }: {
        detail: {
            value?: unknown;
        };
    }): void;
    onNicknameBlur({ detail }: {
        detail: {
            value?: unknown;
        };
    }): void;
    onNicknameReview({ detail }: {
        detail: unknown;
    }): void;
}, WechatMiniprogram.Component.BehaviorOption>;
/** The name that stands in the component's input in the end. */
export declare function nickNameOf(component: Queryable, selector: string): Promise<{
    nickName: string;
    isRefused: boolean;
}>;
/** The part of a component instance that a look at the field needs. */
interface Queryable {
    createSelectorQuery?(): WechatMiniprogram.SelectorQuery | null;
}
export {};
