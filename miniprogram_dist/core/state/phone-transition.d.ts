import type { PhoneEvent } from './events';
import type { PhoneState } from './state';
/** The phone of a user who gave none. */
export declare const NO_PHONE: PhoneState;
/** The next state of the phone. Pure. A number that is bound stays so, whatever becomes of another one. */
export declare function nextPhone(phone: PhoneState, event: PhoneEvent): PhoneState;
