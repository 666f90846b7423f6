/**
 * A phone number as the app's server shows it, fit to draw and to store: masked. Of a whole number,
 * which no server should send, all digits but the last four are hidden. `''` for anything without digits.
 */
export declare function cleanPhoneNumber(value: unknown): string;
