import { bilingual, h } from '../dom'
import { clientById, clients, publishDates } from '../clients'
import type { Simulator } from '../simulator'
import { actionButton, checkboxField, selectField, segmentedField } from './fields'

/** The card with the settings of the phone. */
export function controlsCard(simulator: Simulator): HTMLElement {
  const { settings } = simulator
  const clientDescription = h('p', { class: 'client-description', 'aria-live': 'polite' })
  const privacyDeclaredField = checkboxField(
    'declared',
    ['已声明收集昵称、头像', 'Declared'],
    settings.privacyDeclared,
    (privacyDeclared) => void simulator.change({ privacyDeclared }),
  )
  const nicknameReviewField = selectField(
    'nicknameReview',
    bilingual('昵称审核', 'Review'),
    [
      { value: 'pass', label: '通过 pass' },
      { value: 'fail', label: '不通过 fail' },
      { value: 'timeout', label: '超时 timeout' },
      { value: 'none', label: '没有回音 no answer' },
    ],
    settings.nicknameReview,
    (nicknameReview) =>
      void simulator.change({ nicknameReview: nicknameReview as typeof settings.nicknameReview }),
  )
  const privacyAgreedField = checkboxField(
    'agreed',
    ['用户已同意隐私协议', 'Agreed'],
    false,
    (checked) => setPrivacyAgreed(simulator, checked),
  )
  const foregroundButton = actionButton('foreground', ['切到后台', 'Hide'], () =>
    simulator.setForeground(!simulator.isForeground),
  )

  const clientField = selectField(
    'client',
    bilingual('微信客户端', 'Client'),
    clients.map(({ id, name, hint }) => ({ value: id, label: `${name} · ${hint}` })),
    settings.client,
    (id) => void simulator.change({ client: id }),
    'above',
  )

  const publishedAtField = selectField(
    'publishedAt',
    bilingual('小程序发布于', 'App published'),
    publishDates.map(({ id, chinese }) => ({ value: id, label: chinese })),
    settings.publishedAt,
    (publishedAt) => void simulator.change({ publishedAt }),
  )

  const draw = (): void => {
    for (const [field, value] of [
      [clientField, settings.client],
      [publishedAtField, settings.publishedAt],
    ] as const) {
      const select = field.querySelector('select')
      if (select) select.value = value
    }
    const { chinese, english } = clientById(settings.client)
    clientDescription.replaceChildren(bilingual(chinese, english))
    const input = privacyAgreedField.querySelector('input')
    if (input) input.checked = simulator.host.privacyAgreed
    // Settings that the client does not have are hidden.
    const { era } = simulator.host
    nicknameReviewField.hidden = !era.chooseAvatar
    privacyDeclaredField.hidden = privacyAgreedField.hidden = !era.privacy
    foregroundButton.replaceChildren(
      simulator.isForeground ? bilingual('切到后台', 'Hide') : bilingual('回到小程序', 'Show'),
    )
  }
  simulator.onChange(draw)
  draw()

  return h(
    'section',
    { class: 'card controls' },
    clientField,
    clientDescription,
    publishedAtField,
    h(
      'div',
      { class: 'actions' },
      actionButton('revoke', ['在设置里收回', 'Revoke'], () => simulator.revoke()),
      foregroundButton,
      actionButton('restart', ['重启小程序', 'Restart'], () => void simulator.start()),
      actionButton(
        'clear',
        ['清空这台手机', 'Forget all'],
        () => void simulator.replacePhone(),
        '换成一位新用户；服务器还记得原来那位。A new user; the server still knows the one before.',
      ),
    ),
    segmentedField(
      'network',
      bilingual('网络', 'Network'),
      [
        { value: 'good', label: '正常' },
        { value: 'slow', label: '慢 3s' },
        { value: 'off', label: '断网' },
      ],
      settings.network,
      (network) => void simulator.change({ network }),
    ),
    segmentedField(
      'language',
      bilingual('微信语言', 'Language'),
      [
        { value: 'zh_CN', label: '简' },
        { value: 'zh_TW', label: '繁' },
        { value: 'en', label: 'En' },
      ],
      settings.language,
      (language) => void simulator.change({ language }),
    ),
    segmentedField(
      'theme',
      bilingual('外观', 'Theme'),
      [
        { value: 'light', label: '浅' },
        { value: 'dark', label: '深' },
      ],
      settings.theme,
      (theme) => void simulator.change({ theme }),
    ),
    segmentedField(
      'fontSize',
      bilingual('字号', 'Text size'),
      [
        { value: 16, label: '标准' },
        { value: 19, label: '大' },
        { value: 23, label: '超大' },
      ],
      settings.fontSize,
      (fontSize) => void simulator.change({ fontSize }),
    ),
    nicknameReviewField,
    privacyDeclaredField,
    privacyAgreedField,
  )
}

/**
 * Sets whether the user agreed to the privacy agreement. WeChat has no way to withdraw that but to
 * delete the app, so here the phone is replaced by one with the same data.
 */
function setPrivacyAgreed(simulator: Simulator, agreed: boolean): void {
  if (agreed) simulator.host.agreePrivacy()
  else void simulator.useDevice({ ...simulator.host.saveDevice(), privacyAgreed: false })
}
