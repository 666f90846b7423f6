import type { Auth } from './api';
import type { ComponentApi } from './component-api';
/** What components ask of the shared instance. */
export declare function componentApi(): ComponentApi;
/** The JS API of the shared instance. Nothing is made, and no native call, before it is used. */
export declare const sharedAuth: Auth;
