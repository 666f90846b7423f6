/**
 * The URL of the app's login server, such as `https://api.example.com`. Without one, only login
 * does not work.
 */
export const server: string = ''
