import { h } from '../dom'
import { statusBar } from './status-bar'

/**
 * The layer over the mini-program in which WeChat draws its own prompts and pages. Each method
 * returns a function that closes what it opened.
 */
export class Overlay {
  readonly element = h('div', { class: 'overlay' })

  /** Opens a sheet at the bottom, over a mask. */
  showSheet(
    content: HTMLElement,
    options: { onMask?: () => void; name?: string } = {},
  ): () => void {
    return this.show(content, 'sheet', options)
  }

  /** Opens a dialog in the middle, over a mask. */
  showDialog(content: HTMLElement, name?: string): () => void {
    return this.show(content, 'dialog', { name })
  }

  /** Opens a page of WeChat over the whole screen. */
  showPage(content: HTMLElement, name?: string): () => void {
    return this.show(h('div', {}, statusBar(), content), 'full-page', { name })
  }

  /** Adds an element without a mask and without taking the focus, such as a toast. */
  showFloating(content: HTMLElement): () => void {
    this.element.append(content)
    return () => content.remove()
  }

  clear(): void {
    this.element.replaceChildren()
  }

  private show(
    content: HTMLElement,
    kind: string,
    { onMask, name }: { onMask?: () => void; name?: string },
  ): () => void {
    const mask = h('div', { class: 'mask', onclick: () => onMask?.() })
    const surface = h(
      'div',
      { class: kind, role: 'dialog', 'aria-modal': 'true', 'data-prompt': name, tabindex: -1 },
      content,
    )
    const layer = h('div', { class: `layer layer-${kind}` }, mask, surface)
    const focusedBefore = focusedElement()
    this.element.append(layer)
    // The focus moves into the dialog, and back when it closes.
    surface.focus({ preventScroll: true })
    return () => {
      const isInside = layer.contains(document.activeElement)
      layer.remove()
      if (isInside) focusedBefore?.focus({ preventScroll: true })
    }
  }
}

/**
 * Returns the focused element, of the frame's document too: a frame that loses the focus forgets
 * it.
 */
function focusedElement(): HTMLElement | null {
  const { activeElement } = document
  const inner = activeElement instanceof HTMLIFrameElement ? activeElement.contentDocument : null
  return (inner?.activeElement ?? activeElement) as HTMLElement | null
}
