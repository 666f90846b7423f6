/** Replaces `default-backend.ts` in a bundle for browsers, where servers are reached over HTTP. */
export const createDefaultBackend = refuseInBrowser
export const createWechatServer = refuseInBrowser

function refuseInBrowser(): never {
  throw new Error(
    'No servers in a browser: createHost({ server: connectWechatServer(url) }), and serve them from Node.',
  )
}
