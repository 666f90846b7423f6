type Heard = {
    detail: {
        value?: unknown;
    };
};
/** What happens to the nickname input goes to the field that understands it. */
export declare const nicknameBehavior: WechatMiniprogram.Behavior.Identifier<WechatMiniprogram.Component.DataOption, WechatMiniprogram.Component.PropertyOption, {
    onNicknameInput({ detail }: Heard): void;
    onNicknameBlur({ detail }: Heard): void;
    onNicknameReview({ detail }: {
        detail: unknown;
    }): void;
}, WechatMiniprogram.Component.BehaviorOption>;
/** The name that stands in the component's input in the end. */
export declare const nickNameOf: (component: object, selector: string) => Promise<{
    nickName: string;
    isRefused: boolean;
}>;
export {};
