import { nameOf } from '../../host/app/drawn-element'
import { viewOf as viewOfElement } from '../../host/app/view'
import { renderedNodeOf } from '../../host/person/rendered-node'
import type { Host } from '../../host'
import type { Shown, View } from './driver'

/** The class names of an element, as in the template. */
export type ClassesOf = (element: Element) => string[]

/**
 * Makes a view of a DOM element. Both frameworks draw into the document.
 *
 * @param classesOf Default: as createApp draws them.
 */
export const viewOf = (element: Element, host: Host, classesOf?: ClassesOf): View =>
  viewOfElement(element, {
    nodeOf: (found) => shown(found, host, classesOf),
    ...(classesOf && { classesOf }),
  })

function shown(element: Element, host: Host, classesOf?: ClassesOf): Shown {
  const tap = (): void => host.tap(element)
  return {
    ...viewOf(element, host, classesOf),
    name: nameOf(element, classesOf),
    attribute: (name) => renderedNodeOf(element).attribute(name),
    tap,
    tapAndWait() {
      tap()
      return host.settle()
    },
    type: (text) => host.typeNickname(element, text),
    pick: () => host.pickNickname(element),
    misshow(text) {
      const { __wxElement: input } = element as { __wxElement?: { setData?(data: object): void } }
      if (!renderedNodeOf(element).browserInput() || !input?.setData)
        throw new Error('This input shows nothing by itself')
      input.setData({ value: text })
    },
    value: () => host.nicknameValue(element),
    blur: () => host.blurNickname(element),
    confirm: () => host.confirmNickname(element),
    fire: (event, detail = {}, { bubbles } = { bubbles: false }) =>
      renderedNodeOf(element).fire(event, detail, bubbles),
    style: () => element.getAttribute('style') ?? '',
  }
}
