import type { Texts } from './zh_CN';
export type { Texts } from './zh_CN';
/** The languages the package speaks. */
export type Lang = 'zh_CN' | 'zh_TW' | 'en';
export declare const textsByLang: Record<Lang, Texts>;
/** The language we have for what a client or a developer calls it: `zh_HK`, `zh-TW`, `en-US`. */
export declare function langOf(language: string): Lang;
