import type { Texts } from './zh_CN';
/** Where Hong Kong and Macau say it otherwise than Taiwan does. */
export declare const zh_HK: Partial<Texts>;
