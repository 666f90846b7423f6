import type { ComponentApi } from './component-api';
import type { SharedAuth } from './protocol';
/** What components ask of the shared instance. */
export declare function componentApi(): ComponentApi;
/** What an app calls on the shared instance. */
export declare function sharedApi(): SharedAuth;
