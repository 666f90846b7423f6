import type { Page } from 'playwright-core'

/**
 * What goes wrong in a page and its frames from now on: errors and warnings on the console, exceptions,
 * requests that fail, and requests that leave the origin of the site.
 */
export function troublesIn(page: Page, origin: string): string[] {
  const troubles: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(`console: ${message.text()}`)
  })
  page.on('pageerror', ({ message }) => troubles.push(`exception: ${message}`))
  page.on('request', (request) => {
    const url = request.url()
    if (!/^(data|blob):/.test(url) && !url.startsWith(`${origin}/`)) troubles.push(`leaves: ${url}`)
  })
  page.on('requestfailed', (request) => {
    // Chromium cancels what a page asked for when the next page is opened.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      troubles.push(`fails: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`)
  })
  return troubles
}
