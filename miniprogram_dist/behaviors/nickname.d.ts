import type { NicknameEvent, SettledName } from '../core/nickname';
/** What happens to the nickname input goes to the field that understands it. */
export declare const nicknameBehavior: WechatMiniprogram.Behavior.Identifier<WechatMiniprogram.Component.DataOption, WechatMiniprogram.Component.PropertyOption, {
    onNickname(event: NicknameEvent): void;
}, WechatMiniprogram.Component.BehaviorOption>;
/** The name that stands in the component's input in the end. */
export declare const nickNameOf: (component: object, selector: string) => Promise<SettledName>;
