import { both, h } from '../dom'
import { clientById, clients, publishDates } from '../eras'
import type { Session } from '../session'
import { action, check, choice, segments } from './fields'

/** What a person can do to the phone, besides tapping on it. */
export function controls(session: Session): HTMLElement {
  const { settings } = session
  const meaning = h('p', { class: 'meaning', 'aria-live': 'polite' })
  const declared = check(
    'declared',
    ['已声明收集昵称、头像', 'Declared'],
    settings.privacyDeclared,
    (privacyDeclared) => void session.change({ privacyDeclared }),
  )
  const review = choice(
    'nicknameReview',
    both('昵称审核', 'Review'),
    [
      { value: 'pass', label: '通过 pass' },
      { value: 'fail', label: '不通过 fail' },
      { value: 'timeout', label: '超时 timeout' },
      { value: 'none', label: '没有回音 no answer' },
    ],
    settings.nicknameReview,
    (nicknameReview) =>
      void session.change({ nicknameReview: nicknameReview as typeof settings.nicknameReview }),
  )
  const agreed = check('agreed', ['用户已同意隐私协议', 'Agreed'], false, (checked) =>
    agree(session, checked),
  )
  const foreground = action('foreground', ['切到后台', 'Hide'], () =>
    session.setForeground(!session.foreground),
  )

  const client = choice(
    'client',
    both('微信客户端', 'Client'),
    clients.map(({ id, name, hint }) => ({ value: id, label: `${name} · ${hint}` })),
    settings.client,
    (id) => void session.change({ client: id }),
    'above',
  )

  const published = choice(
    'publishedAt',
    both('小程序发布于', 'App published'),
    publishDates.map(({ id, chinese }) => ({ value: id, label: chinese })),
    settings.publishedAt,
    (publishedAt) => void session.change({ publishedAt }),
  )

  const draw = (): void => {
    for (const [field, value] of [
      [client, settings.client],
      [published, settings.publishedAt],
    ] as const) {
      const select = field.querySelector('select')
      if (select) select.value = value
    }
    const { chinese, english } = clientById(settings.client)
    meaning.replaceChildren(both(chinese, english))
    const input = agreed.querySelector('input')
    if (input) input.checked = session.host.privacyAgreed
    // What this client does not know cannot be set on it.
    const { era } = session.host
    review.hidden = !era.chooseAvatar
    declared.hidden = agreed.hidden = !era.privacy
    foreground.replaceChildren(
      session.foreground ? both('切到后台', 'Hide') : both('回到小程序', 'Show'),
    )
  }
  session.onChange(draw)
  draw()

  return h(
    'section',
    { class: 'card controls' },
    client,
    meaning,
    published,
    h(
      'div',
      { class: 'actions' },
      action('revoke', ['在设置里收回', 'Revoke'], () => session.revoke()),
      foreground,
      action('restart', ['重启小程序', 'Restart'], () => void session.start()),
      action(
        'clear',
        ['清空这台手机', 'Forget all'],
        () => void session.forget(),
        '换成一位新用户；服务器还记得原来那位。A new user; the server still knows the one before.',
      ),
    ),
    segments(
      'network',
      both('网络', 'Network'),
      [
        { value: 'good', label: '正常' },
        { value: 'slow', label: '慢 3s' },
        { value: 'off', label: '断网' },
      ],
      settings.network,
      (network) => void session.change({ network }),
    ),
    segments(
      'language',
      both('微信语言', 'Language'),
      [
        { value: 'zh_CN', label: '简' },
        { value: 'zh_TW', label: '繁' },
        { value: 'en', label: 'En' },
      ],
      settings.language,
      (language) => void session.change({ language }),
    ),
    segments(
      'theme',
      both('外观', 'Theme'),
      [
        { value: 'light', label: '浅' },
        { value: 'dark', label: '深' },
      ],
      settings.theme,
      (theme) => void session.change({ theme }),
    ),
    segments(
      'fontSize',
      both('字号', 'Text size'),
      [
        { value: 16, label: '标准' },
        { value: 19, label: '大' },
        { value: 23, label: '超大' },
      ],
      settings.fontSize,
      (fontSize) => void session.change({ fontSize }),
    ),
    review,
    declared,
    agreed,
  )
}

/** Agreeing takes a tap; it is taken back by deleting the app from the phone's list, which keeps nothing else here. */
function agree(session: Session, agreed: boolean): void {
  if (agreed) session.host.agreePrivacy()
  else void session.useDevice({ ...session.host.saveDevice(), privacyAgreed: false })
}
