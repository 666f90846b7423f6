/** The app's login server, such as `https://api.example.com`. Empty: none, and all but login works. */
export const server: string = ''
