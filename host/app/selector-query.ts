import { TestingError } from '../testing-error'
import type { PageInstance } from './test-page'

/**
 * The APIs that ask about the nodes of a page. miniprogram-simulate 1.6 has them on a component alone, and a
 * query of its `wx` fails without `in`; in WeChat it is about the page (official docs,
 * api/wxml/wx.createSelectorQuery).
 */
export function nodeApis(pageOnTop: () => PageInstance | undefined): Record<string, unknown> {
  const methodOf = (instance: object | undefined, name: string): Method => {
    const method = ((instance ?? pageOnTop()) as Record<string, unknown> | undefined)?.[name]
    if (typeof method === 'function') return method as Method
    throw new TestingError(
      'page-missing',
      `wx.${name}() was called where no page is open. Open one first: app.page('pages/mine/index').`,
    )
  }
  return {
    createSelectorQuery: () => methodOf(undefined, 'createSelectorQuery')(),
    createIntersectionObserver: (component?: object, options?: object) =>
      methodOf(component, 'createIntersectionObserver')(options),
  }
}

type Method = (...parameters: unknown[]) => unknown
