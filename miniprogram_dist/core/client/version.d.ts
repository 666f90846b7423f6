/** Is this base library version the other one, or newer? False where the client does not tell it. */
export declare function isAtLeast(version: string, wanted: string): boolean;
