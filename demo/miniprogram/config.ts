/**
 * The URL of the app's login server, such as `https://api.example.com`. Without one, only login
 * does not work.
 */
export const server: string = ''

/** The URL of an account server that the app has already. Without one, only its page does not work. */
export const accountServer: string = ''
