import type { Texts } from './zh_CN';
/** English. */
export declare const en: Texts;
