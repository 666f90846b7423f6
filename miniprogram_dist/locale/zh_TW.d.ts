import type { Texts } from './zh_CN';
/** Traditional Chinese, as Taiwan says it. */
export declare const zh_TW: Texts;
