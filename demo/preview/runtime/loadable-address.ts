import type { Bundle } from '../bundle'
import { parseUrl } from './page-url'
import type { WechatClient } from './wechat-client'

/**
 * Makes the function that turns an image path of a template into an address that the browser can
 * load. The path may be a file of the client, a URL, or a file of the mini-program.
 */
export const loadableAddressIn =
  ({ assets }: Bundle, client: WechatClient) =>
  (path: string, owner: string): string => {
    const clientFile = client.fileUrl?.(path)
    if (clientFile !== undefined) return clientFile
    if (/^(?:[a-z]+:|\/\/)/i.test(path)) return path
    return assets[parseUrl(path, owner).path] ?? path
  }
