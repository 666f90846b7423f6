import type { Auth } from './api';
import type { ComponentApi } from './component-api';
/** What components ask of the shared instance. */
export declare function componentApi(): ComponentApi;
/** What an app calls on the shared instance. */
export declare function sharedApi(): Auth;
