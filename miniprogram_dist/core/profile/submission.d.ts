import type { Credentials } from '../options';
/** What the profile's rules ask of the app's server. The room submit/ answers it. */
export interface ProfileSubmission {
    /** A person is asked: the answer's credentials belong to the session of this moment. */
    noteQuestion(): void;
    /**
     * Submits the profile, which changed by this answer.
     * @returns the answer's credentials, where the server can decrypt them
     */
    submitProfile(detail?: unknown): Credentials | undefined;
    /** Submits again what did not reach the server. False: the picture has to be uploaded first. */
    resubmitProfile(): boolean;
    /**
     * Uploads a chosen avatar, and answers its lasting URL.
     * @returns `undefined` where the app has no `uploadAvatar`
     */
    uploadAvatar(path: string): Promise<string> | undefined;
}
