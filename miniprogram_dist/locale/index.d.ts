import { base } from './base';
import type { more } from './more';
/** The languages the package speaks. */
export type Lang = 'zh_CN' | 'zh_TW' | 'en';
/** Every sentence the components show, by name. */
export type Texts = Record<keyof typeof base.en | keyof typeof more, string> & {
    /** The language itself, as native buttons take it. */
    code: Lang;
};
/** What is said now; components that say more add to it when they are loaded, before they speak. */
export declare const sentences: Record<Lang, Partial<Texts>>;
/** The language we have for what a client or a developer calls it: `zh_HK`, `zh-TW`, `en-US`. */
export declare function langOf(language: string): Lang;
