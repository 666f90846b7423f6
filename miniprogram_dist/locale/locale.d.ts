import type { Texts } from './zh_CN';
export type { Need, Text, Texts } from './zh_CN';
/**
 * The languages the package speaks. What clients and developers call them is understood as well: `zh-TW`,
 * `zh_HK`, `en-US`.
 * @zh 组件库的语言。客户端和开发者的各种写法也认识：`zh-TW`、`zh_HK`、`en-US`
 */
export type Lang = 'zh_CN' | 'zh_TW' | 'en';
export declare const textsByLang: Record<Lang, Texts>;
/** What a developer may call a language of ours: `zh_CN`, `zh-TW`, `zh_HK`, `zh-Hans`, `en-US`. */
export declare const LANGUAGE: RegExp;
/** The language we have for what a client or a developer calls it. */
export declare function langOf(language: string): Lang;
/** The sentences for what a client or a developer calls a language. */
export declare function textsOf(language: string): Texts;
