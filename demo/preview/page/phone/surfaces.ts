import type { Ui } from '../../runtime/ui'
import { h } from '../dom'
import type { Overlay } from './overlay'
import type { Words } from './words'

/** Toast, modal and action sheet, drawn over the page as the app asks for them. */
export function createSurfaces(overlay: Overlay, words: () => Words): Ui {
  let hideToast: () => void = () => undefined

  const toast = (title: string, icon: string, ms?: number): void => {
    hideToast()
    const close = overlay.note(
      h(
        'div',
        { class: `toast toast-${icon}`, role: 'status' },
        icon === 'none' ? undefined : h('span', { class: 'toast-icon' }, ICONS[icon] ?? ''),
        h('span', {}, title),
      ),
    )
    hideToast = close
    if (ms !== undefined) setTimeout(close, ms)
  }
  const hide = () => {
    hideToast()
    return undefined
  }

  return {
    showToast: ({ title, icon = 'success', duration = 1500 }) => {
      toast(String(title), String(icon), Number(duration))
      return undefined
    },
    hideToast: hide,
    showLoading: ({ title }) => {
      toast(String(title), 'loading')
      return undefined
    },
    hideLoading: hide,
    showModal: (options) =>
      new Promise((resolve) => {
        const close = overlay.dialog(
          modal(options, words(), (confirm) => {
            close()
            resolve({ confirm, cancel: !confirm })
          }),
          'modal',
        )
      }),
    showActionSheet: ({ itemList }) =>
      new Promise((resolve, reject) => {
        const cancel = (): void => {
          close()
          reject(new Error('cancel'))
        }
        const choose = (tapIndex: number): void => {
          close()
          resolve({ tapIndex })
        }
        const items = (itemList as string[]).map((item, index) =>
          h('button', { onclick: () => choose(index) }, item),
        )
        const close = overlay.sheet(
          h(
            'div',
            { class: 'action-sheet' },
            ...items,
            h('button', { class: 'cancel', onclick: cancel }, words().cancel),
          ),
          { onMask: cancel, name: 'action-sheet' },
        )
      }),
  }
}

const ICONS: Record<string, string> = { success: '✓', error: '!', loading: '' }

function modal(
  options: Record<string, unknown>,
  words: Words,
  onAnswer: (confirm: boolean) => void,
): HTMLElement {
  const { title, content, showCancel = true, confirmText, cancelText } = options
  const text = (value: unknown, fallback: string): string =>
    typeof value === 'string' && value !== '' ? value : fallback
  return h(
    'div',
    { class: 'modal' },
    title ? h('h2', {}, text(title, '')) : undefined,
    h('p', {}, text(content, '')),
    h(
      'div',
      { class: 'modal-buttons' },
      showCancel
        ? h('button', { onclick: () => onAnswer(false) }, text(cancelText, words.cancel))
        : undefined,
      h(
        'button',
        { class: 'primary', onclick: () => onAnswer(true) },
        text(confirmText, words.confirm),
      ),
    ),
  )
}
