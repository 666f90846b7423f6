import { publishDates } from '../clients'
import { bilingual, h } from '../dom'
import type { Simulator } from '../simulator'
import { clientFields } from './client-fields'
import { actionButton, checkboxField, selectField, segmentedField } from './fields'

/** The card with the settings of the phone: its client first, then what can happen to it. */
export function controlsCard(simulator: Simulator): HTMLElement {
  const { settings } = simulator
  const foregroundButton = actionButton('foreground', ['切到后台', 'Hide'], () =>
    simulator.setForeground(!simulator.isForeground),
  )
  const draw = (): void =>
    foregroundButton.replaceChildren(
      simulator.isForeground ? bilingual('切到后台', 'Hide') : bilingual('回到小程序', 'Show'),
    )
  simulator.onChange(draw)
  draw()

  return h(
    'section',
    { class: 'card controls' },
    ...clientFields(simulator),
    h(
      'div',
      { class: 'actions' },
      actionButton('clear', ['换一部新手机', 'A new phone'], () => void simulator.replacePhone()),
      actionButton('restart', ['重启小程序', 'Restart'], () => void simulator.start()),
      actionButton('revoke', ['在设置里收回', 'Revoke'], () => simulator.revoke()),
      foregroundButton,
    ),
    segmentedField(
      'theme',
      bilingual('外观', 'Theme'),
      [
        { value: 'light', label: ['浅色', 'Light'] },
        { value: 'dark', label: ['深色', 'Dark'] },
      ],
      settings.theme,
      (theme) => void simulator.change({ theme }),
    ),
    segmentedField(
      'fontSize',
      bilingual('字号', 'Text size'),
      [
        { value: 16, label: ['标准', 'Standard'] },
        { value: 19, label: ['大', 'Large'] },
        { value: 23, label: ['超大', 'Largest'] },
      ],
      settings.fontSize,
      (fontSize) => void simulator.change({ fontSize }),
    ),
    segmentedField(
      'network',
      bilingual('网络', 'Network'),
      [
        { value: 'good', label: ['正常', 'Good'] },
        { value: 'slow', label: ['慢 3 秒', 'Slow'] },
        { value: 'off', label: ['断网', 'Off'] },
      ],
      settings.network,
      (network) => void simulator.change({ network }),
    ),
    ...conditionFields(simulator),
  )
}

/** The conditions of WeChat's answers. Those that the client does not have are hidden. */
function conditionFields(simulator: Simulator): HTMLElement[] {
  const { settings } = simulator
  const publishedAt = selectField(
    'publishedAt',
    bilingual('小程序发布于', 'App published'),
    publishDates.map(({ id, name }) => ({ value: id, label: name })),
    settings.publishedAt,
    (value) => void simulator.change({ publishedAt: value }),
  )
  const nicknameReview = selectField(
    'nicknameReview',
    bilingual('昵称审核', 'Review'),
    [
      { value: 'pass', label: ['通过', 'Passes'] },
      { value: 'fail', label: ['不通过', 'Fails'] },
      { value: 'timeout', label: ['超时', 'Times out'] },
      { value: 'none', label: ['没有回音', 'Never answers'] },
    ],
    settings.nicknameReview,
    (value) => void simulator.change({ nicknameReview: value as typeof settings.nicknameReview }),
  )
  const phoneNumbers = selectField(
    'phoneNumbers',
    bilingual('手机号', 'Phone number'),
    [
      { value: 'available', label: ['微信绑了两个', 'Two in Weixin'] },
      { value: 'unbound', label: ['微信没有绑', 'None in Weixin'] },
      { value: 'used-up', label: ['次数用完了', 'Quota used up'] },
      { value: 'blocked', label: ['用户被限制', 'User blocked'] },
      { value: 'personal', label: ['个人小程序', 'Personal app'] },
    ],
    settings.phoneNumbers,
    (value) => void simulator.change({ phoneNumbers: value as typeof settings.phoneNumbers }),
  )
  const declared = checkboxField(
    'declared',
    ['已声明收集昵称、头像', 'Nickname and avatar declared'],
    settings.privacyDeclared,
    (privacyDeclared) => void simulator.change({ privacyDeclared }),
  )
  const agreed = checkboxField(
    'agreed',
    ['用户已同意隐私指引', 'Privacy guidelines agreed to'],
    false,
    (checked) => setPrivacyAgreed(simulator, checked),
  )
  const draw = (): void => {
    const select = publishedAt.querySelector('select')
    if (select) select.value = settings.publishedAt
    const input = agreed.querySelector('input')
    if (input) input.checked = simulator.host.privacyAgreed
    const { era } = simulator.host
    nicknameReview.hidden = !era.chooseAvatar
    declared.hidden = agreed.hidden = !era.privacy
  }
  simulator.onChange(draw)
  draw()
  return [publishedAt, nicknameReview, phoneNumbers, declared, agreed]
}

/**
 * Sets whether the user agreed to the privacy agreement. WeChat has no way to withdraw that but to
 * delete the app, so here the phone is replaced by one with the same data.
 */
function setPrivacyAgreed(simulator: Simulator, agreed: boolean): void {
  if (agreed) simulator.host.agreePrivacy()
  else void simulator.useDevice({ ...simulator.host.saveDevice(), privacyAgreed: false })
}
