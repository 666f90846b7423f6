import { bilingual } from '../dom'
import type { Simulator } from '../simulator'
import { segmentedField } from './fields'

/** The language of WeChat, and with it of the app and of the panel. */
export const languageField = (simulator: Simulator): HTMLElement =>
  segmentedField(
    'language',
    bilingual('语言', 'Language'),
    [
      { value: 'zh_CN', label: ['简体', '简体'] },
      { value: 'zh_TW', label: ['繁體', '繁體'] },
      { value: 'en', label: ['English', 'English'] },
    ],
    simulator.settings.language,
    (language) => void simulator.change({ language }),
  )
