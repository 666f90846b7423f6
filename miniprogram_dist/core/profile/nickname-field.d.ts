import type { Client } from '../client/client';
/** `focus`, `input`, `change`, `confirm`, `blur`, `submit`, with a value or without; or `nicknamereview`. */
export interface NicknameEvent {
    type: string;
    detail: unknown;
}
/** The rules of one nickname input. */
export interface NicknameField {
    /** Something happened to the input. Events may come in any order. */
    receive(event: NicknameEvent): void;
    /** What the user typed, or chose at the keyboard; `undefined` where the user only looked. */
    typedNickName(): string | undefined;
    /** The nickname that stands in the input in the end. `readField` reads the input. */
    settle(readField: () => Promise<unknown>): Promise<SettledNickName>;
}
export interface SettledNickName {
    /** `''` where there is none. */
    nickName: string;
    /** The review refused it. */
    isRefused: boolean;
}
/**
 * Clients disagree on which event brings the nickname. The keyboard's suggestion may come by
 * `input`, by `change` or by no event at all. The review clears the field after `blur`, and its
 * verdict carries no nickname (official docs, open-ability/userProfile; public reports). So the last
 * nickname received is kept, a verdict is waited for, and the field is read once more.
 */
export declare function createNicknameField(client: Client): NicknameField;
