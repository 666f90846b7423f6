import { createHost, type HostOptions, type PrivacyResolve } from 'miniprogram-auth-kit/testing'
import { buttonOn, listening } from './helpers'

const refused = 'privacy permission is not authorized'

async function getPrivacySetting(host: ReturnType<typeof createHost>) {
  const { heard, ...callbacks } = listening()
  host.wx.getPrivacySetting(callbacks)
  await host.settle()
  return heard[0]?.result.needAuthorization
}

/** Calls wx.getUserInfo, and gives what it heard so far. */
async function getUserInfo(host: ReturnType<typeof createHost>) {
  const { heard, ...callbacks } = listening()
  host.wx.getUserInfo(callbacks)
  await host.settle()
  return heard
}

describe('wx.getPrivacySetting', () => {
  it.each<[string, HostOptions, boolean]>([
    ['while the user has not agreed', {}, true],
    ['where nothing is declared', { privacyDeclared: false }, false],
    ['where the developer declared to collect nothing', { privacyDeclared: 'banned' }, false],
  ])('%s says of %j: needAuthorization %p', async (_, options, needed) => {
    expect(await getPrivacySetting(createHost(options))).toBe(needed)
  })

  it('says false once the user agreed', async () => {
    const host = createHost()
    host.agreePrivacy()
    expect(await getPrivacySetting(host)).toBe(false)
    expect(host.privacyAgreed).toBe(true)
  })

  it('is absent below 2.32.3, like the other three', () => {
    const { wx } = createHost({ sdkVersion: '2.32.2' })
    for (const api of [
      'getPrivacySetting',
      'onNeedPrivacyAuthorization',
      'requirePrivacyAuthorize',
      'openPrivacyContract',
    ]) {
      expect(api in wx).toBe(false)
      expect(wx.canIUse(api)).toBe(false)
    }
  })
})

describe('WeChat’s own popup', () => {
  it('stands in front of what needs the agreement, and lets it through when the user agrees', async () => {
    const host = createHost()
    const heard = await getUserInfo(host)
    expect(host.prompts).toMatchObject([{ kind: 'privacy', cause: 'api', open: true }])
    expect(heard).toEqual([])
    host.answer('allow')
    await host.settle()
    expect(heard[0]?.result.errMsg).toBe('getUserInfo:ok')
    expect(await getPrivacySetting(host)).toBe(false)
  })

  it.each([['deny'], ['cancel']] as const)('%s: 104', async (answer) => {
    const host = createHost()
    host.answer(answer)
    const heard = await getUserInfo(host)
    expect(heard[0]?.result).toEqual({ errMsg: `getUserInfo:fail ${refused}`, errno: 104 })
  })

  it('is shared by everything that waits for it', async () => {
    const host = createHost()
    const first = await getUserInfo(host)
    const second = await getUserInfo(host)
    const button = buttonOn(host, 'getUserInfo')
    button.tap()
    expect(host.prompts).toHaveLength(1)
    host.answer('allow')
    await host.settle()
    expect([first[0], second[0]].map((answer) => answer?.callback)).toEqual(['success', 'success'])
    expect(button.events[0]?.detail.errMsg).toBe('getUserInfo:ok')
  })

  it('stays away for 10 s after a refusal; calls fail directly', async () => {
    const host = createHost()
    host.answer('deny')
    await getUserInfo(host)
    await host.clock.advance(9_999)
    const inGap = await getUserInfo(host)
    expect(inGap[0]?.result).toEqual({ errMsg: `getUserInfo:fail ${refused} in gap`, errno: 104 })
    expect(host.prompts).toHaveLength(1)
    await host.clock.advance(1)
    await getUserInfo(host)
    expect(host.prompts).toHaveLength(2)
  })

  it('comes again for the next call when it went away without an answer', async () => {
    const host = createHost()
    const heard = await getUserInfo(host)
    host.prompts[0]?.dismiss()
    await getUserInfo(host)
    expect(host.prompts).toHaveLength(2)
    expect(heard).toEqual([])
  })

  it('is not there below 2.32.3', async () => {
    const host = createHost({ sdkVersion: '2.32.2' })
    expect((await getUserInfo(host))[0]?.callback).toBe('success')
    expect(host.prompts).toEqual([])
  })
})

describe('where a permission has its own popup', () => {
  const realData = { publishedAt: '2020-01-01' }

  it.each([
    ['3.4.1', ['privacy']],
    ['3.4.2', ['getUserInfo']],
  ])('base library %s first shows %j', (sdkVersion, kinds) => {
    const host = createHost({ sdkVersion, ...realData })
    buttonOn(host, 'getUserInfo').tap()
    expect(host.prompts.map(({ kind }) => kind)).toEqual(kinds)
  })

  it('one popup asks for both, and says so', async () => {
    const host = createHost(realData)
    const button = buttonOn(host, 'getUserInfo')
    button.tap()
    expect(host.prompts).toMatchObject([{ kind: 'getUserInfo', withPrivacy: true }])
    host.answer('allow')
    await host.settle()
    expect(button.events[0]?.detail.errMsg).toBe('getUserInfo:ok')
    expect(host.privacyAgreed).toBe(true)
  })

  it('refused there: 103', async () => {
    const host = createHost(realData)
    const button = buttonOn(host, 'getUserInfo')
    host.answer('deny')
    button.tap()
    await host.settle()
    expect(button.events[0]?.detail).toEqual({ errMsg: 'getUserInfo:fail auth deny', errno: 103 })
    expect(host.privacyAgreed).toBe(false)
  })
})

describe('what the developer did not declare', () => {
  it.each<[HostOptions['privacyDeclared'], object]>([
    [
      false,
      {
        errMsg: 'getUserInfo:fail api scope is not declared in the privacy agreement',
        errno: 112,
      },
    ],
    ['banned', { errMsg: 'getUserInfo:fail appid privacy api banned', errno: 1025 }],
  ])('privacyDeclared %p fails without a prompt: %j', async (privacyDeclared, failure) => {
    const host = createHost({ privacyDeclared })
    const button = buttonOn(host, 'getUserInfo')
    button.tap()
    const heard = await getUserInfo(host)
    expect(heard[0]?.result).toEqual(failure)
    expect(button.events[0]?.detail).toEqual(failure)
    expect(host.prompts).toEqual([])
  })

  it('is declared later, without a restart', async () => {
    const host = createHost({ privacyDeclared: false })
    host.privacyDeclared = true
    host.answer('allow')
    expect((await getUserInfo(host))[0]?.callback).toBe('success')
  })
})

describe('the agreePrivacyAuthorization button', () => {
  it('agrees, and tells by its event', async () => {
    const host = createHost()
    const button = buttonOn(host, 'agreePrivacyAuthorization', { id: 'agree' })
    button.tap()
    await host.settle()
    expect(button.events).toEqual([
      {
        event: 'agreeprivacyauthorization',
        detail: { errMsg: 'agreePrivacyAuthorization:ok' },
      },
    ])
    expect(await getPrivacySetting(host)).toBe(false)
  })

  it('coupled with getUserInfo, one tap does both, without a popup', async () => {
    const host = createHost()
    const button = buttonOn(host, 'getUserInfo|agreePrivacyAuthorization')
    button.tap()
    await host.settle()
    expect(button.events.map(({ event }) => event)).toEqual([
      'agreeprivacyauthorization',
      'getuserinfo',
    ])
    expect(button.events[1]?.detail.errMsg).toBe('getUserInfo:ok')
    expect(host.prompts).toEqual([])
  })

  it.each([
    ['2.32.2', 'getUserInfo|agreePrivacyAuthorization'],
    ['2.32.2', 'agreePrivacyAuthorization'],
    ['3.17.2', 'chooseAvatar|agreePrivacyAuthorization'],
    ['3.17.2', 'somethingElse'],
  ])('base library %s does nothing for %s', async (sdkVersion, openType) => {
    const host = createHost({ sdkVersion })
    const button = buttonOn(host, openType)
    button.tap()
    await host.settle()
    expect(button.events).toEqual([])
    expect(host.calls).toEqual([])
  })
})

describe('an app with its own privacy popup', () => {
  const listened = () => {
    const host = createHost()
    const asked: { resolve: PrivacyResolve; referrer: string }[] = []
    host.wx.onNeedPrivacyAuthorization((resolve, { referrer }) => asked.push({ resolve, referrer }))
    return { host, asked }
  }

  it('is asked instead of WeChat’s, told by whom, and the call waits', async () => {
    const { host, asked } = listened()
    const heard = await getUserInfo(host)
    buttonOn(host, 'chooseAvatar').tap()
    expect(asked.map(({ referrer }) => referrer)).toEqual(['getUserInfo', 'button.chooseAvatar'])
    expect(host.prompts).toEqual([])
    expect(heard).toEqual([])
  })

  it('only the last listener counts', async () => {
    const { host, asked } = listened()
    const last: string[] = []
    host.wx.onNeedPrivacyAuthorization((_, { referrer }) => last.push(referrer))
    await getUserInfo(host)
    expect([asked, last]).toEqual([[], ['getUserInfo']])
  })

  it('agrees with the id of a button that was really tapped', async () => {
    const { host, asked } = listened()
    const heard = await getUserInfo(host)
    buttonOn(host, 'agreePrivacyAuthorization', { id: 'agree' }).tap()
    asked[0]?.resolve({ event: 'agree', buttonId: 'agree' })
    await host.settle()
    expect(heard[0]?.result.errMsg).toBe('getUserInfo:ok')
  })

  it('cannot agree without the tap', async () => {
    const { host, asked } = listened()
    const heard = await getUserInfo(host)
    asked[0]?.resolve({ event: 'agree', buttonId: 'agree' })
    await host.settle()
    expect(heard[0]?.result).toEqual({
      errMsg: 'getUserInfo:fail click action before resolve is needed',
      errno: 104,
    })
    expect(host.privacyAgreed).toBe(false)
  })

  it('refuses, and answers for the next 10 s', async () => {
    const { host, asked } = listened()
    const heard = await getUserInfo(host)
    asked[0]?.resolve({ event: 'disagree' })
    await host.settle()
    expect(heard[0]?.result).toEqual({ errMsg: `getUserInfo:fail ${refused}`, errno: 104 })
    expect((await getUserInfo(host))[0]?.result.errMsg).toBe(`getUserInfo:fail ${refused} in gap`)
    expect(asked).toHaveLength(1)
  })

  it('that never resolves gets WeChat’s popup after 20 s', async () => {
    const { host } = listened()
    const heard = await getUserInfo(host)
    await host.clock.advance(19_999)
    expect(host.prompts).toEqual([])
    await host.clock.advance(1)
    expect(host.prompts).toMatchObject([{ kind: 'privacy' }])
    host.answer('allow')
    await host.settle()
    expect(heard[0]?.callback).toBe('success')
  })

  it('that reports to be shown keeps the call waiting for ever', async () => {
    const { host, asked } = listened()
    const heard = await getUserInfo(host)
    asked[0]?.resolve({ event: 'exposureAuthorization' })
    await host.clock.advance(3_600_000)
    expect([heard, host.prompts]).toEqual([[], []])
  })

  it('dies with the app; what the user agreed to stays', async () => {
    const { host, asked } = listened()
    host.restartApp()
    await getUserInfo(host)
    expect(asked).toEqual([])
    host.answer('allow')
    await host.settle()
    host.restartApp()
    expect(await getPrivacySetting(host)).toBe(false)
  })
})

describe('wx.requirePrivacyAuthorize', () => {
  const requirePrivacy = async (host: ReturnType<typeof createHost>) => {
    const { heard, ...callbacks } = listening()
    host.wx.requirePrivacyAuthorize(callbacks)
    await host.settle()
    return heard[0]?.result
  }

  it('succeeds at once when the user has agreed, or nothing is declared', async () => {
    const agreed = createHost()
    agreed.agreePrivacy()
    expect(await requirePrivacy(agreed)).toEqual({ errMsg: 'requirePrivacyAuthorize:ok' })
    const undeclared = createHost({ privacyDeclared: false })
    expect(await requirePrivacy(undeclared)).toEqual({ errMsg: 'requirePrivacyAuthorize:ok' })
  })

  it('asks otherwise, and fails when the user refuses', async () => {
    const host = createHost()
    host.answer('deny')
    expect(await requirePrivacy(host)).toEqual({
      errMsg: `requirePrivacyAuthorize:fail ${refused}`,
      errno: 104,
    })
    expect(host.prompts).toHaveLength(1)
  })
})

it('wx.openPrivacyContract opens the document', async () => {
  const host = createHost()
  const { heard, ...callbacks } = listening()
  host.wx.openPrivacyContract(callbacks)
  await host.settle()
  expect(heard[0]?.result.errMsg).toBe('openPrivacyContract:ok')
})
