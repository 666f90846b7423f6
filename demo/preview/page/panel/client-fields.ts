import { clientById, clients, NATIVE_PROMPT, TODAY } from '../clients'
import { bilingual, h } from '../dom'
import type { Simulator } from '../simulator'
import { segmentedField, selectField } from './fields'

/**
 * The choice of the client: the one of today and the one with the native prompt are a click away, and
 * the list has them all.
 */
export function clientFields(simulator: Simulator): HTMLElement[] {
  const { settings } = simulator
  const choose = (client: string): void => void simulator.change({ client })
  const description = h('p', { class: 'client-description', 'aria-live': 'polite' })
  const shortcuts = segmentedField(
    'shortcut',
    bilingual('微信', 'WeChat'),
    [
      { value: TODAY, label: ['今天', 'Today'] },
      { value: NATIVE_PROMPT, label: ['旧版弹窗', 'Old prompt'] },
    ],
    settings.client,
    choose,
  )
  const list = selectField(
    'client',
    bilingual('全部版本', 'All versions'),
    clients.map(({ id, sdkVersion, hint: [chinese, english] }) => ({
      value: id,
      label: [`${sdkVersion} · ${chinese}`, `${sdkVersion} · ${english}`],
    })),
    settings.client,
    choose,
  )

  const draw = (): void => {
    const { client } = settings
    const select = list.querySelector('select')
    if (select) select.value = client
    for (const radio of shortcuts.querySelectorAll('input')) radio.checked = radio.value === client
    const { chinese, english } = clientById(client)
    description.replaceChildren(bilingual(chinese, english))
  }
  simulator.onChange(draw)
  draw()
  return [shortcuts, list, description]
}
