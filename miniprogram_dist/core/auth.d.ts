import type { Client } from './client/client';
import type { ComponentApi } from './component-api';
import type { Context } from './context';
import type { Lifecycle } from './lifecycle';
import type { SilentCheck, UserAnswers } from './profile/profile';
import type { GateSession } from './session/gate-session';
import type { LoginSession } from './session/session';
/** All parts of one instance, as far as the doors to it need them. */
export interface AuthParts {
    context: Context;
    lifecycle: Lifecycle;
    silentCheck: SilentCheck;
    session: LoginSession;
    gateSession: GateSession;
    answers: UserAnswers;
    components: ComponentApi;
}
/** The composition root: makes every part once, and hands each what it needs. */
export declare function createAuthParts(client?: Client): AuthParts;
