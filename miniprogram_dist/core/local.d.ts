/** Does only this phone have it? */
export declare const isLocal: (address?: string) => boolean;
