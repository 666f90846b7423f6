import type { Client } from './wx';
/** `work`, shared by all who call while it runs. */
export declare function singleFlight<Result>(work: () => Promise<Result>): () => Promise<Result>;
/** `run`, once for all who ask at the same time, never more often than `interval` ms, never missed. */
export declare function paced(client: Client, interval: number, run: () => void): () => void;
