import { h } from '../dom'
import { statusBar } from './status-bar'

/** What lies over the page of the phone: WeChat's own surfaces, not the app's. */
export class Overlay {
  readonly element = h('div', { class: 'overlay' })

  /** A sheet from below, with the page dimmed behind it. The answer closes it. */
  sheet(content: HTMLElement, options: { onMask?: () => void; name?: string } = {}): () => void {
    return this.show(content, 'sheet', options)
  }

  /** A window in the middle. */
  dialog(content: HTMLElement, name?: string): () => void {
    return this.show(content, 'dialog', { name })
  }

  /** A page of WeChat's own over everything. */
  page(content: HTMLElement, name?: string): () => void {
    return this.show(h('div', {}, statusBar(), content), 'full-page', { name })
  }

  /** Something small that takes no taps. */
  note(content: HTMLElement): () => void {
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
    const asked = focused()
    this.element.append(layer)
    // The keyboard goes on in what is asked, and afterwards where it was.
    surface.focus({ preventScroll: true })
    return () => {
      const isInside = layer.contains(document.activeElement)
      layer.remove()
      if (isInside) asked?.focus({ preventScroll: true })
    }
  }
}

/** In the page of the mini-program as well: a frame forgets its own when the focus leaves it. */
function focused(): HTMLElement | null {
  const { activeElement } = document
  const inner = activeElement instanceof HTMLIFrameElement ? activeElement.contentDocument : null
  return (inner?.activeElement ?? activeElement) as HTMLElement | null
}
