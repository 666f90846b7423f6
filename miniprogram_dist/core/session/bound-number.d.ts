import type { Context } from '../context';
/**
 * The app's server has the phone number of the user of now.
 * @param number as it may be shown; none: it is not shown
 */
export declare function acceptBoundNumber(context: Context, number: string | undefined): void;
