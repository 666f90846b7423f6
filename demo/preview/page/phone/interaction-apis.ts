import type { InteractionApis } from '../../runtime/interaction-apis'
import { h } from '../dom'
import type { Overlay } from './overlay'
import type { WechatTexts } from './wechat-texts'

/** Implements the calls of `wx` that draw a toast, a modal or an action sheet. */
export function createInteractionApis(overlay: Overlay, texts: () => WechatTexts): InteractionApis {
  let closeToast: () => void = () => undefined

  const showToast = (title: string, icon: string, ms?: number): void => {
    closeToast()
    const close = overlay.showFloating(
      h(
        'div',
        { class: `toast toast-${icon}`, role: 'status' },
        icon === 'none' ? undefined : h('span', { class: 'toast-icon' }, ICONS[icon] ?? ''),
        h('span', {}, title),
      ),
    )
    closeToast = close
    if (ms !== undefined) setTimeout(close, ms)
  }
  const hideToast = () => {
    closeToast()
    return undefined
  }

  return {
    showToast: ({ title, icon = 'success', duration = 1500 }) => {
      showToast(String(title), String(icon), Number(duration))
      return undefined
    },
    hideToast,
    showLoading: ({ title }) => {
      showToast(String(title), 'loading')
      return undefined
    },
    hideLoading: hideToast,
    showModal: (options) =>
      new Promise((resolve) => {
        const close = overlay.showDialog(
          modal(options, texts(), (confirm) => {
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
        const close = overlay.showSheet(
          h(
            'div',
            { class: 'action-sheet' },
            ...items,
            h('button', { class: 'cancel', onclick: cancel }, texts().cancel),
          ),
          { onMask: cancel, name: 'action-sheet' },
        )
      }),
  }
}

const ICONS: Record<string, string> = { success: '✓', error: '!', loading: '' }

function modal(
  options: Record<string, unknown>,
  texts: WechatTexts,
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
        ? h('button', { onclick: () => onAnswer(false) }, text(cancelText, texts.cancel))
        : undefined,
      h(
        'button',
        { class: 'primary', onclick: () => onAnswer(true) },
        text(confirmText, texts.confirm),
      ),
    ),
  )
}
