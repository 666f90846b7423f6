import type { Texts } from './zh_CN';
/** Traditional Chinese. */
export declare const zh_TW: Texts;
