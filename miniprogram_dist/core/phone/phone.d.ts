import type { Context } from '../context';
import type { OpenQuestion } from '../open-question';
import type { Privacy } from '../privacy/privacy';
import type { RejectDetail } from '../profile/profile';
import type { LoginSession } from '../session/session';
/** What a phone button asks the client for. */
export type PhoneOpenType = 'getPhoneNumber' | 'getRealtimePhoneNumber';
/**
 * What `bind` carries.
 * @zh `bind` 带的内容
 */
export interface BindDetail {
    /**
     * The number as your server shows it, masked; not there where it shows none.
     * @zh 你的服务器给出的号码，遮住一部分；没有给出时省略
     */
    number?: string;
}
/** What an answer of a phone button came to, as the component it was tapped in reports it. */
export type PhoneOutcome = {
    type: 'bind';
    detail: BindDetail;
} | {
    type: 'reject';
    detail: RejectDetail;
};
export interface PhoneBinding {
    /** The `open-type` that asks, without an agreement; `''`: a plain button, which says why. */
    phoneOpenType: (isRealtime?: boolean) => PhoneOpenType | '';
    /** A person tapped a phone button. Nothing where it asks, else why it cannot. */
    startPhoneQuestion: (openType: string, ...tapped: Parameters<OpenQuestion['start']>) => PhoneOutcome | undefined;
    /** The agreement that stands beside a phone button was answered, by the same tap. */
    answerPhoneAgreement: (detail: unknown) => void;
    /** What a phone button answered. Nothing where only a hint is left to say, or a logout came first. */
    answerPhone: (detail: unknown) => Promise<PhoneOutcome | undefined>;
    /** The user closed the sheet that asks. With a number that is there already, or on its way, that is no refusal. */
    declinePhone: () => PhoneOutcome | undefined;
    /** Is the question of this component's tap open, or its answer on its way? */
    isPhoneBusy: (owner: object) => boolean;
    /** See `OpenQuestion.end`. An answer that is on its way goes on. */
    endPhoneQuestion(): void;
}
export declare function createPhoneBinding(context: Context, privacy: Privacy, session: Pick<LoginSession, 'send' | 'sendIfAny' | 'set' | 'noteBoundNumber'>): PhoneBinding;
