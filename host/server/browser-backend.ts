/** Takes the place of `default-backend.ts` in a bundle for browsers, where servers answer over HTTP. */
export const createDefaultBackend = refuse
export const createWechatServer = refuse

function refuse(): never {
  throw new Error(
    'No servers in a browser: createHost({ server: connectWechatServer(url) }), and serve them from Node.',
  )
}
