import type { AuthParts } from './auth';
import type { ComponentApi } from './component-api';
/** The one instance that the JS API, every component and every behavior share, made at the first use. */
export declare function sharedParts(): AuthParts;
/** What components ask of the shared instance. */
export declare function componentApi(): ComponentApi;
