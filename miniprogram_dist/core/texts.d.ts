import type { Client } from './client/client';
import type { ResolvedOptions } from './options';
import type { Display } from './state/state';
import type { Lang, Texts } from '../locale/locale';
/** The sentences, and the language they are in, as native buttons take it. */
export type LocalizedTexts = Readonly<Record<keyof Texts, string>> & {
    readonly lang: Lang;
};
/** What is said, and how a user who is not known is drawn. */
export interface TextSource {
    /** The language wanted, else the configured one, else the client's, else `zh_CN`. */
    lang(wanted?: string): Lang;
    /**
     * The same object while nothing changes it. An app's functions are called each time: they may answer
     * in the app's own language of now.
     * @param need what the gate that speaks is for
     */
    texts: (wanted?: string, need?: string) => LocalizedTexts;
    /** The anonymous nickname and the default avatar. */
    anonymousDisplay(): Display;
    /**
     * What the client calls the app's privacy guide, as `wx.getPrivacySetting` answers it: the name that
     * users know from WeChat itself, in the place of the packaged words. A value that cannot be a name
     * changes nothing.
     */
    nameContract(name: unknown): void;
}
export declare function createTextSource(client: Client, options: () => ResolvedOptions): TextSource;
