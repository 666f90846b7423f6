import type { AuthOptions } from 'miniprogram-auth-kit'
import { createWorld, eras, type World } from './support/world'

const MB = 1024 * 1024
const create = (auth: AuthOptions | ((server: World['server']) => AuthOptions) = {}) =>
  createWorld({
    host: eras.grey,
    auth: (server) => ({
      channels: ['chooseAvatar'],
      ...(typeof auth === 'function' ? auth(server) : auth),
    }),
  })
const withServer = ({ options }: World['server']) => options
const saved = ({ host }: World) => Object.keys(host.files.saved())

describe('a chosen avatar', () => {
  it('is shown at once, while it is kept', async () => {
    const world = create(withServer)
    await world.open()
    world.server.delay = 3000
    await world.tapAnd('allow')
    expect(world.state.profile.display.avatarUrl).toMatch(/^wxfile:\/\/tmp/)
    expect(world.state.profile.preview).toMatch(/^wxfile:\/\/tmp/)
    expect(world.state.profile.userInfo).toBeUndefined()
    expect(world.openType).toBe('')
    await world.host.clock.advance(20_000)
    expect(world.state.profile.preview).toBeUndefined()
    expect(world.state.profile.userInfo?.avatarUrl).toMatch(/^https:\/\/cdn\.example\.com/)
    expect(world.outcomes).toMatchObject([{ type: 'save', isGrant: false }])
  })

  it('with the nickname makes the user known, and says so once', async () => {
    const world = create()
    await world.open()
    await world.tapAnd('allow')
    expect(world.state.profile.status).toBe('partial')
    const outcome = await world.fill('满满', false)
    const { userInfo } = world.state.profile
    expect(outcome).toEqual({ type: 'save', detail: { userInfo }, isGrant: true })
    expect(userInfo).toMatchObject({ nickName: '满满' })
    expect(world.state.profile).not.toHaveProperty('preview')
    expect(world.state.profile).toMatchObject({ status: 'granted', source: 'chooseAvatar' })
    expect(await world.fill('小满', false)).toMatchObject({ type: 'save', isGrant: false })
  })

  it('changed by a user who is known is no second grant', async () => {
    const world = create()
    await world.open()
    await world.fill('满满')
    world.host.answer({ avatar: 'wxfile://tmp_other.png' })
    world.tap('chooseAvatar')
    await world.host.settle()
    expect(world.outcomes).toMatchObject([{ type: 'save', isGrant: false }])
  })

  it('with uploadAvatar lives at its lasting URL, over restarts', async () => {
    const world = create(withServer)
    await world.open()
    await world.fill('满满')
    const { userInfo } = world.state.profile
    expect(userInfo?.avatarUrl).toMatch(/^https:/)
    expect(saved(world)).toEqual([])
    expect(world.server.submissions).toMatchObject([
      { payload: { channel: 'chooseAvatar', userInfo } },
    ])
    world.restart()
    expect(world.state.profile).toMatchObject({ status: 'granted', userInfo })
  })

  it('without it lives in the user folder, over restarts', async () => {
    const world = create()
    await world.open()
    await world.fill('满满')
    const avatarUrl = world.state.profile.userInfo?.avatarUrl ?? ''
    expect(avatarUrl).toMatch(/^wxfile:\/\/usr\/.*\.jpg$/)
    expect(saved(world)).toEqual([avatarUrl])
    world.restart()
    expect(world.state.profile.userInfo?.avatarUrl).toBe(avatarUrl)
    expect(world.host.files.get(avatarUrl)).toBeDefined()
  })

  it('replaced by another: the old copy is deleted, so the folder does not fill', async () => {
    const world = create()
    await world.open()
    for (const name of ['甲', '乙', '丙']) {
      await world.host.clock.advance(1)
      await world.fill(name)
    }
    expect(saved(world)).toEqual([world.state.profile.userInfo?.avatarUrl])
  })

  it('two in the same millisecond are two copies, and the last one stays', async () => {
    const world = create()
    await world.open()
    const { components } = world
    const one = components.saveGiven({ avatarUrl: world.host.files.createTemp() })
    const two = components.saveGiven({ avatarUrl: world.host.files.createTemp() })
    await world.done(Promise.all([one, two]))
    const { avatarUrl = '' } = world.state.profile.userInfo ?? {}
    expect(world.host.files.get(avatarUrl)).toBeDefined()
    expect(saved(world)).toEqual([avatarUrl])
  })

  it('replaced by a URL: the copy is deleted', async () => {
    const world = create()
    await world.open()
    await world.fill('满满')
    world.auth.configure(withServer(world.server))
    await world.fill('满满')
    expect(world.state.profile.userInfo?.avatarUrl).toMatch(/^https:/)
    expect(saved(world)).toEqual([])
  })

  it('is deleted by a logout', async () => {
    const world = create()
    await world.open()
    await world.fill('满满')
    await world.done(world.auth.logout())
    expect(saved(world)).toEqual([])
  })

  it('that is gone when it is to be deleted is no trouble', async () => {
    const world = create()
    await world.open()
    await world.fill('满满')
    world.host.fail('unlink', { errMsg: 'unlink:fail no such file or directory' })
    await world.host.clock.advance(1)
    await world.fill('小满')
    expect(world.state.profile.status).toBe('granted')
  })

  it('in a full folder is shown in this life, said, and not stored as a dead path', async () => {
    const world = create()
    await world.open()
    const filler = world.host.files.createTemp({ size: 10 * MB })
    world.host.wx.getFileSystemManager().saveFile({ tempFilePath: filler })
    await world.host.settle()
    const outcome = await world.fill('满满')
    expect(outcome).toMatchObject({ type: 'save', isGrant: true })
    expect(world.state.profile).toMatchObject({ attempts: 0, error: { code: 'storage' } })
    expect(world.state.profile).toMatchObject({
      status: 'granted',
      userInfo: { nickName: '满满' },
      error: { code: 'storage' },
    })
    expect(world.state.profile.display.avatarUrl).toMatch(/^wxfile:\/\/tmp/)
    world.restart()
    expect(world.state.profile).toMatchObject({ status: 'partial', userInfo: { nickName: '满满' } })
    expect(world.state.profile.display.avatarUrl).toMatch(/^data:image/)
  })

  it('in a full folder does not cost the one that was there', async () => {
    const world = create()
    await world.open()
    await world.fill('满满')
    const { avatarUrl } = world.state.profile.userInfo ?? {}
    world.host.fail('copyFile', { errMsg: 'copyFile:fail the maximum size … is exceeded' })
    await world.host.clock.advance(1)
    await world.fill('小满')
    world.restart()
    expect(world.state.profile.userInfo).toEqual({ nickName: '小满', avatarUrl })
    expect(saved(world)).toEqual([avatarUrl])
  })

  it('on a client without files is shown in this life', async () => {
    const world = create()
    world.host.remove('getFileSystemManager')
    await world.open()
    expect(await world.fill('满满')).toMatchObject({ type: 'save', isGrant: true })
    expect(world.state.profile).toMatchObject({ attempts: 0, error: { code: 'storage' } })
    expect(world.state.profile.status).toBe('granted')
  })

  it('on a client that never says whether it copied is shown in this life, after the timeout', async () => {
    const world = create({ timeout: 5000 })
    await world.open()
    world.host.hang('copyFile')
    const avatarUrl = world.host.files.createTemp()
    const saving = world.components.saveGiven({ nickName: '满满', avatarUrl })
    await world.host.clock.advance(5000)
    expect(await world.done(saving)).toMatchObject({ type: 'save', isGrant: true })
    expect(world.state.profile).toMatchObject({ status: 'granted', error: { code: 'storage' } })
    expect(world.state.profile.display.avatarUrl).toBe(avatarUrl)
  })

  it.each([
    ['a phone', 'android', 'wxfile://tmp_abc.jpg'],
    ['a phone, in a folder', 'android', 'wxfile://tmp/abc.jpg'],
    ['the tools', 'devtools', 'http://tmp/abc.jpeg'],
    ['newer tools', 'devtools', 'http://127.0.0.1:33445/__tmp__/abc.png'],
  ] as const)('the temporary path of %s is never stored', async (_, platform, path) => {
    const world = createWorld({ host: { ...eras.grey, platform } })
    await world.open()
    world.host.fail('copyFile', {}, 2)
    await world.done(world.components.saveGiven({ nickName: '满满', avatarUrl: path }))
    expect(world.state.profile.display.avatarUrl).toBe(path)
    expect(JSON.stringify(world.host.storage.peek('miniprogram-auth-kit'))).not.toContain('tmp')
  })

  it.each([
    ['a phone', 'wxfile://tmp_abc.jpg', /avatar-[\d.e-]+\.jpg$/],
    ['a phone, with a dot within', 'wxfile://tmp_1.2_abc.jpeg', /avatar-[\d.e-]+\.jpeg$/],
    ['a client that names no kind', 'wxfile://tmp_abc', /avatar-[\d.e-]+$/],
    ['a client that names none we know', 'wxfile://tmp_abc.picture', /avatar-[\d.e-]+$/],
  ])('of %s keeps its kind in its copy', async (_, avatar, name) => {
    const world = create()
    await world.open()
    await world.tapAnd({ avatar })
    expect(saved(world)).toEqual([expect.stringMatching(name)])
  })

  it.each([
    ['begins with tmp', 'https://tmp.example.com/mine.png'],
    ['names a temporary path', 'https://cdn.example.com/mine.png?of=http://tmp/1.png'],
  ])('a lasting URL that %s is one', async (_, avatarUrl) => {
    const world = create({ uploadAvatar: () => Promise.resolve(avatarUrl) })
    await world.open()
    expect(await world.fill('满满')).toMatchObject({ type: 'save' })
    world.restart()
    expect(world.state.profile.userInfo).toEqual({ nickName: '满满', avatarUrl })
  })
})

describe('an answer without an avatar', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['an empty object', {}],
    ['an empty path', { avatarUrl: '' }],
    ['a number', { avatarUrl: 7 }],
    ['a script', { avatarUrl: 'javascript:alert(1)' }],
  ])('%s: a coded reason, nothing changed, and the button asks again', async (_, detail) => {
    const world = create()
    await world.open()
    const outcome = await world.done(world.components.answerChooseAvatar(detail))
    expect(outcome).toMatchObject({ type: 'reject', detail: { code: 'failed', attempts: 1 } })
    expect(world.state.profile.display.avatarUrl).toMatch(/^data:image/)
    expect(world.openType).toBe('chooseAvatar')
  })

  it('cancelled, where the client says so', async () => {
    const world = create()
    await world.open()
    world.host.avatarFailures = 'chooseavatar'
    await world.tapAnd('cancel')
    expect(world.outcomes).toMatchObject([{ type: 'reject', detail: { code: 'cancelled' } }])
    await world.tapAnd('allow')
    expect(world.state.profile).toMatchObject({ status: 'partial', attempts: 1 })
  })
})

describe('an upload that fails', () => {
  const failures: [string, AuthOptions['uploadAvatar'], string][] = [
    ['rejects', () => Promise.reject(new Error('mine')), 'failed'],
    [
      'throws',
      () => {
        throw new Error('mine')
      },
      'failed',
    ],
    ['hangs', () => new Promise(() => undefined), 'timeout'],
    ['answers nothing', () => Promise.resolve(undefined as never), 'submit-failed'],
    ['answers a number', () => Promise.resolve(7 as never), 'submit-failed'],
    ['answers a script', () => Promise.resolve('javascript:alert(1)'), 'submit-failed'],
    ['answers the temporary path', (path) => Promise.resolve(path), 'submit-failed'],
  ]

  it.each(failures)(
    'because it %s: shown, kept here, said, and nothing lost',
    async (_, uploadAvatar, code) => {
      const world = create({ uploadAvatar })
      await world.open()
      const avatarUrl = world.host.files.createTemp()
      const outcome = world.components.saveGiven({ nickName: '满满', avatarUrl })
      await world.host.clock.advance(60_000)
      expect(await world.done(outcome)).toMatchObject({ type: 'save', isGrant: true })
      expect(world.state.profile).toMatchObject({ status: 'granted', error: { code } })
      const { userInfo } = world.state.profile
      expect(saved(world)).toEqual([userInfo?.avatarUrl])
      world.restart()
      expect(world.state.profile).toMatchObject({ status: 'granted', userInfo })
    },
  )

  it('is tried again at the next start, and then submitted, and the copy deleted', async () => {
    const world = create(withServer)
    await world.open()
    world.server.isUp = false
    await world.fill('满满')
    expect(world.server.accepted).toEqual([])
    world.server.isUp = true
    world.restart()
    await world.open()
    const { userInfo } = world.state.profile
    expect(userInfo?.avatarUrl).toMatch(/^https:/)
    expect(world.server.accepted).toMatchObject([{ nickName: '满满', ...userInfo }])
    expect(saved(world)).toEqual([])
    const uploads = world.server.uploads.length
    world.restart()
    await world.open()
    expect(world.server.uploads).toHaveLength(uploads)
  })

  it('is told to the app’s statistics', async () => {
    const world = create({ uploadAvatar: () => Promise.reject(new Error('no room')) })
    await world.open()
    await world.fill('满满')
    expect(world.tracked).toEqual([
      { type: 'fail', code: 'failed' },
      { type: 'save', channel: 'chooseAvatar' },
    ])
  })

  it('does not hold up the name, which goes to the server alone', async () => {
    const world = create((server) => ({
      ...withServer(server),
      uploadAvatar: () => Promise.reject(new Error('no room')),
    }))
    await world.open()
    await world.fill('满满')
    await world.host.clock.advance(10_000)
    expect(world.server.submissions.map(({ payload }) => payload.userInfo)).toEqual([
      { nickName: '满满' },
    ])
    expect(world.state.profile.error).toEqual({ code: 'failed' })
    world.restart(withServer(world.server))
    await world.open()
    expect(world.server.accepted.at(-1)).toMatchObject({
      nickName: '满满',
      avatarUrl: expect.stringMatching(/^https:/) as string,
    })
  })

  it('of a picture alone tells the server nothing before it succeeds', async () => {
    const world = create(withServer)
    await world.open()
    world.server.isUp = false
    await world.done(world.components.saveGiven({ avatarUrl: world.host.files.createTemp() }))
    await world.host.clock.advance(10_000)
    expect(world.server.submissions).toEqual([])
    world.server.isUp = true
    world.restart()
    await world.open()
    expect(world.server.accepted).toMatchObject([world.state.profile.userInfo])
  })

  it('and fails again is kept for the start after that', async () => {
    const world = create(withServer)
    await world.open()
    world.server.isUp = false
    await world.fill('满满')
    const { avatarUrl } = world.state.profile.userInfo ?? {}
    for (let start = 0; start < 3; start += 1) {
      world.restart()
      await world.open()
      expect(world.state.profile).toMatchObject({ status: 'granted', userInfo: { avatarUrl } })
      expect(saved(world)).toEqual([avatarUrl])
    }
    expect(world.server.uploads).toHaveLength(4)
  })

  it('is tried again when the user chooses the same picture again', async () => {
    const world = create(withServer)
    await world.open()
    const path = world.host.files.createTemp()
    world.server.isUp = false
    await world.done(world.components.saveGiven({ avatarUrl: path }))
    world.server.isUp = true
    const again = world.components.saveGiven({ avatarUrl: path })
    expect(await world.done(again)).toMatchObject({ type: 'save' })
    expect(world.state.profile.userInfo?.avatarUrl).toMatch(/^https:/)
  })
})

describe('a newer picture', () => {
  /** An app whose uploads end when the test says so. */
  function uploads() {
    const done = new Map<string, (url: string) => void>()
    const uploadAvatar = (path: string) =>
      new Promise<string>((resolve) => {
        done.set(path, () => resolve(`https://cdn.example.com/${path.slice(-12)}`))
      })
    return { uploadAvatar, end: (path: string) => done.get(path)?.('') }
  }

  it.each(['older first', 'newer first'])('stays, %s, and is said once', async (order) => {
    const { uploadAvatar, end } = uploads()
    const world = create({ uploadAvatar })
    await world.open()
    const paths = [world.host.files.createTemp(), world.host.files.createTemp()] as const
    const [older, newer] = paths.map((avatarUrl) => world.components.saveGiven({ avatarUrl }))
    await world.host.settle()
    for (const path of order === 'older first' ? paths : [...paths].reverse()) {
      end(path)
      await world.host.settle()
    }
    expect([await older, await newer]).toMatchObject([undefined, { type: 'save' }])
    const { userInfo } = world.state.profile
    expect(userInfo?.avatarUrl).toBe(`https://cdn.example.com/${paths[1].slice(-12)}`)
  })

  it('stays where the one of last time is still on its way to the server', async () => {
    const { uploadAvatar, end } = uploads()
    const world = create({ uploadAvatar: () => Promise.reject(new Error('offline')) })
    await world.open()
    await world.fill('满满')
    const { avatarUrl: old = '' } = world.state.profile.userInfo ?? {}
    world.restart({ uploadAvatar })
    await world.open()
    const path = world.host.files.createTemp()
    const saving = world.components.saveGiven({ avatarUrl: path })
    await world.host.settle()
    end(path)
    await world.host.settle()
    end(old)
    await world.done(saving)
    expect(world.state.profile.userInfo?.avatarUrl).toContain(path.slice(-12))
    await world.host.settle()
    expect(saved(world)).toEqual([])
  })

  it('stays where the user chose it before the start was over, and the one of last time is unsent', async () => {
    const { uploadAvatar, end } = uploads()
    const world = create({ uploadAvatar: () => Promise.reject(new Error('offline')) })
    await world.open()
    await world.fill('满满')
    world.restart({ uploadAvatar })
    world.host.delay('getSetting', 1000)
    const ready = world.auth.ready()
    const path = world.host.files.createTemp()
    const saving = world.components.saveGiven({ avatarUrl: path })
    await world.host.clock.advance(1000)
    await ready
    expect(world.state.profile.display.avatarUrl).toBe(path)
    end(path)
    expect(await world.done(saving)).toMatchObject({ type: 'save' })
    expect(world.state.profile.userInfo?.avatarUrl).toContain(path.slice(-12))
  })

  it('that is refused after the start takes nothing of what is unsent beside it: the nickname is submitted', async () => {
    const submitted: unknown[] = []
    const offline = () => Promise.reject(new Error('offline'))
    const world = create({ submitProfile: offline, uploadAvatar: offline })
    await world.open()
    await world.fill('满满')
    const refusal = Object.assign(new Error('图片违规'), { code: 'refused' })
    let refuse = (): void => undefined
    world.restart({
      uploadAvatar: () => new Promise((_, reject) => (refuse = () => reject(refusal))),
      submitProfile: ({ userInfo }) => Promise.resolve(void submitted.push(userInfo)),
    })
    world.host.delay('getSetting', 1000)
    const ready = world.auth.ready()
    const saving = world.components.saveGiven({ avatarUrl: world.host.files.createTemp() })
    await world.host.clock.advance(1000)
    await ready
    refuse()
    await world.done(saving)
    expect(submitted).toEqual([{ nickName: '满满' }])
    expect(world.state.profile.error).toMatchObject({ code: 'refused' })
  })

  it('costs the one that is kept nothing before it is kept itself', async () => {
    const { uploadAvatar } = uploads()
    const world = create({ uploadAvatar: () => Promise.reject(new Error('offline')) })
    await world.open()
    await world.fill('满满')
    const { avatarUrl: old = '' } = world.state.profile.userInfo ?? {}
    let fail: ((error: Error) => void) | undefined
    world.restart({
      uploadAvatar: (path) =>
        path === old ? new Promise((_, reject) => (fail = reject)) : uploadAvatar(path),
    })
    await world.open()
    void world.components.saveGiven({ avatarUrl: world.host.files.createTemp() })
    await world.host.settle()
    fail?.(new Error('offline'))
    await world.host.settle()
    // The app ends while the newer is on its way.
    world.restart()
    expect(world.state.profile.userInfo?.avatarUrl).toBe(old)
    expect(world.host.files.get(old)).toBeDefined()
  })

  it('that cannot be uploaded is still theirs when the older reaches the server', async () => {
    const { uploadAvatar, end } = uploads()
    const submitted: (() => void)[] = []
    let isUp = true
    const world = create({
      uploadAvatar: (path) => (isUp ? uploadAvatar(path) : Promise.reject(new Error('offline'))),
      submitProfile: () => new Promise((resolve) => submitted.push(resolve)),
    })
    await world.open()
    const paths = [world.host.files.createTemp(), world.host.files.createTemp()] as const
    const one = world.components.saveGiven({ avatarUrl: paths[0] })
    await world.host.settle()
    end(paths[0])
    await world.done(one)
    isUp = false
    const two = world.components.saveGiven({ avatarUrl: paths[1] })
    submitted[0]?.()
    await world.done(two)
    const { userInfo } = world.state.profile
    await world.done(world.auth.setProfile({ avatarUrl: 'https://cdn.example.com/older.png' }))
    expect(userInfo?.avatarUrl).toMatch(/usr/)
    expect(world.state.profile.userInfo).toEqual(userInfo)
  })

  it('leaves no copy of the older behind', async () => {
    const world = create()
    await world.open()
    const { components } = world
    const both = [0, 1].map(() =>
      components.saveGiven({ avatarUrl: world.host.files.createTemp() }),
    )
    await world.done(Promise.all(both))
    expect(saved(world)).toEqual([world.state.profile.userInfo?.avatarUrl])
  })
})

describe('two forms at once', () => {
  it('that give one picture after another upload each once, also where the first one fails', async () => {
    const uploads: string[] = []
    const world = create({
      uploadAvatar: (path) =>
        new Promise((resolve, reject) => {
          const isFirst = uploads.push(path) === 1
          if (isFirst) setTimeout(() => reject(new Error('down')), 1000)
          else setTimeout(() => resolve('https://cdn.example.com/2.png'), 5000)
        }),
    })
    await world.open()
    const [first, second] = [world.host.files.createTemp(), world.host.files.createTemp()]
    const savings = [
      world.components.saveGiven({ avatarUrl: first }),
      world.components.saveGiven({ avatarUrl: second }),
    ]
    await world.host.clock.advance(2000)
    savings.push(world.components.saveGiven({ avatarUrl: second }))
    await world.host.clock.advance(10_000)
    await Promise.all(savings)
    expect(uploads).toEqual([first, second])
  })

  it('that give the same picture keep it once, and say so once', async () => {
    const world = create(withServer)
    await world.open()
    world.server.delay = 1000
    const path = world.host.files.createTemp()
    const { components } = world
    const both = [
      components.saveGiven({ avatarUrl: path, nickName: '满满' }),
      components.saveGiven({ avatarUrl: path }),
    ]
    await world.host.clock.advance(20_000)
    expect(await Promise.all(both)).toMatchObject([{ type: 'save', isGrant: true }, undefined])
    expect(world.server.uploads).toEqual([path])
    expect(world.state.profile.status).toBe('granted')
  })

  it('that give the same picture keep it on this phone where it cannot be uploaded', async () => {
    const world = create(withServer)
    await world.open()
    world.server.isUp = false
    const avatarUrl = world.host.files.createTemp()
    const both = [0, 1].map(() => world.components.saveGiven({ avatarUrl }))
    await world.done(Promise.all(both))
    expect(saved(world)).toEqual([world.state.profile.display.avatarUrl])
  })

  it('the picture of another user, after a logout, is kept anew', async () => {
    const world = create()
    await world.open()
    for (let user = 0; user < 2; user += 1) {
      await world.host.clock.advance(1)
      await world.tapAnd({ avatar: 'wxfile://tmp_same.png' })
      if (!user) await world.done(world.auth.logout())
    }
    const { avatarUrl = '' } = world.state.profile.userInfo ?? {}
    expect(world.host.files.get(avatarUrl)).toBeDefined()
  })
})

describe('what is kept at once', () => {
  it('the nickname, whatever becomes of the picture, also when the app is killed', async () => {
    const world = create(withServer)
    await world.open()
    world.server.delay = 5000
    const path = world.host.files.createTemp()
    void world.components.saveGiven({ nickName: '满满', avatarUrl: path })
    await world.host.settle()
    world.restart()
    world.server.delay = 0
    expect(world.state.profile).toMatchObject({ status: 'partial', userInfo: { nickName: '满满' } })
    await world.open()
    expect(world.server.accepted).toMatchObject([{ nickName: '满满' }])
  })

  it('is nothing of one who logs out meanwhile: nothing is reported, submitted or counted', async () => {
    const world = create(withServer)
    await world.open()
    world.server.delay = 5000
    const avatarUrl = world.host.files.createTemp()
    const saving = world.components.saveGiven({ nickName: '满满', avatarUrl })
    await world.host.settle()
    await world.done(world.auth.logout())
    await world.host.clock.advance(20_000)
    expect(await saving).toBeUndefined()
    expect(world.server.submissions).toEqual([])
    expect(world.tracked.map(({ type }) => type)).not.toContain('save')
  })

  it.each([
    ['空', ''],
    ['空白', '  '],
    ['看不见的字', '\u200b\u2060'],
    ['占位', '微信用户'],
    ['占位（繁）', '微信用戶'],
    ['placeholder', 'WeChat User'],
    ['a number', 7],
    ['nothing', undefined],
  ])('a nickname that says nothing is not: %s', async (_, nickName) => {
    const world = create()
    await world.open()
    await world.done(world.components.saveGiven({ nickName: nickName as string }))
    expect(world.state.profile.userInfo).toBeUndefined()
    expect(world.state.profile.status).toBe('anonymous')
  })

  it('saved once more unchanged is nothing new: not submitted, not counted, not theirs again', async () => {
    const world = create(withServer)
    await world.open()
    await world.fill('满满')
    const submitted = world.server.submissions.length
    const saves = world.tracked.filter(({ type }) => type === 'save').length
    expect(await world.fill('满满', false)).toBeUndefined()
    expect(world.server.submissions).toHaveLength(submitted)
    expect(world.tracked.filter(({ type }) => type === 'save')).toHaveLength(saves)
    await world.done(world.auth.setProfile({ nickName: '小满' }))
    expect(world.state.profile.userInfo?.nickName).toBe('小满')
  })

  it('a part beside what the app knew is submitted as given by hand', async () => {
    const world = create(withServer)
    await world.open()
    await world.done(world.auth.setProfile({ avatarUrl: 'https://cdn.example.com/a.png' }))
    world.server.isUp = false
    await world.fill('满满', false)
    world.server.isUp = true
    world.restart()
    await world.open()
    expect(world.server.submissions.at(-1)?.payload).toEqual({
      channel: 'chooseAvatar',
      userInfo: { nickName: '满满', avatarUrl: 'https://cdn.example.com/a.png' },
    })
  })

  it('a part that is missing stays as it was', async () => {
    const world = create()
    await world.open()
    await world.fill('满满')
    const { userInfo } = world.state.profile
    await world.done(world.components.saveGiven({ nickName: '', avatarUrl: '' }))
    expect(world.state.profile.userInfo).toEqual(userInfo)
  })
})

describe('a new picture over the one that the server knows', () => {
  const old = 'https://cdn.example.com/old.png'
  const theirs = { nickName: '满满', avatarUrl: old }
  const pictureOf = ({ state }: World) => state.profile.userInfo?.avatarUrl

  it('stays, when the upload logs in first and the login names the old one', async () => {
    const world = create(withServer)
    world.server.userInfo = theirs
    await world.open()
    await world.done(world.auth.login())
    await world.host.clock.advance(8_000_000)
    expect(world.state.profile.display.avatarUrl).toBe(old)
    world.host.answer({ avatar: 'wxfile://tmp_new.png' })
    world.tap('chooseAvatar')
    await world.host.clock.advance(1000)
    expect(world.outcomes).toMatchObject([{ type: 'save' }])
    expect(pictureOf(world)).toMatch(/tmp_?new/)
    expect(world.server.accepted.at(-1)).toMatchObject({ avatarUrl: pictureOf(world) })
  })

  it('that could not be uploaded is uploaded at the next start, whatever its login names', async () => {
    const world = create(withServer)
    world.server.userInfo = theirs
    await world.open()
    await world.done(world.auth.login())
    world.server.isUp = false
    world.host.answer({ avatar: 'wxfile://tmp_new.png' })
    world.tap('chooseAvatar')
    await world.host.clock.advance(8_000_000)
    world.server.isUp = true
    world.restart()
    await world.open()
    expect(world.server.uploads).toHaveLength(2)
    expect(pictureOf(world)).toMatch(/^https:.*avatar/)
    expect(world.server.accepted.at(-1)).toMatchObject({ avatarUrl: pictureOf(world) })
  })

  it('stays, when the app names the old one during the upload', async () => {
    const world = create(withServer)
    await world.open()
    await world.done(world.auth.setProfile(theirs))
    world.server.delay = 3000
    world.host.answer({ avatar: 'wxfile://tmp_new.png' })
    world.tap('chooseAvatar')
    await world.host.settle()
    await world.done(world.auth.setProfile(theirs))
    expect(world.state.profile.display.avatarUrl).toBe('wxfile://tmp_new.png')
    await world.host.clock.advance(20_000)
    expect(pictureOf(world)).toMatch(/tmp_?new/)
  })
})

describe('what is still to be submitted', () => {
  const KEY = 'miniprogram-auth-kit'

  it('is nothing, once a picture that could neither be uploaded nor copied is gone', async () => {
    const world = create(withServer)
    await world.open()
    world.server.isUp = false
    world.host.fail('copyFile', { errMsg: 'copyFile:fail' }, Infinity)
    await world.tapAnd('allow')
    expect(JSON.stringify(world.host.storage.peek(KEY) ?? null)).not.toMatch(/unsubmitted/)
    world.restart()
    await world.open()
    await world.done(world.auth.setProfile({ nickName: '甲' }))
    await world.done(world.auth.setProfile({ nickName: '乙' }))
    expect(world.state.profile.userInfo?.nickName).toBe('乙')
    expect(JSON.stringify(world.host.storage.peek(KEY))).not.toMatch(/unsubmitted/)
  })

  it.each([
    [
      'the permission was withdrawn',
      (world: World) => {
        world.components.applySetting({ authSetting: { 'scope.userInfo': false } })
      },
    ],
    ['the user logged out', (world: World) => void world.auth.logout()],
  ])('is nothing of a profile that is gone, since %s', async (_, end) => {
    const world = createWorld({ host: eras.prompting, auth: withServer })
    await world.open()
    world.server.isUp = false
    await world.tapAnd('allow')
    end(world)
    await world.done(world.auth.setProfile({ nickName: '甲' }))
    await world.done(world.auth.setProfile({ nickName: '乙' }))
    expect(world.state.profile.userInfo?.nickName).toBe('乙')
  })

  it('is nothing of a picture on its way when the user logged out', async () => {
    const world = create(withServer)
    await world.open()
    world.server.delay = 3000
    await world.tapAnd('allow')
    void world.auth.logout()
    await world.done(world.auth.setProfile({ nickName: '甲' }))
    await world.done(world.auth.setProfile({ nickName: '乙' }))
    expect(world.state.profile.userInfo?.nickName).toBe('乙')
  })
})

describe('an uploadAvatar that answers no lasting URL', () => {
  it.each([
    ['the unparsed body of wx.uploadFile', '{"url":"https://cdn.example.com/1.png"}'],
    ['an object', { url: 'https://cdn.example.com/1.png' }],
    ['a temporary path', 'wxfile://tmp_1.png'],
    ['nothing', undefined],
  ])('%s: the developer reads why it was not taken', async (_, answer) => {
    const world = create({ uploadAvatar: () => Promise.resolve(answer as never) })
    await world.open()
    await world.tapAnd('allow')
    expect(world.state.profile).toMatchObject({
      status: 'partial',
      error: {
        code: 'submit-failed',
        errMsg: expect.stringMatching(/uploadAvatar must answer a lasting URL/) as string,
      },
    })
  })
})

it('an exchange that answers no session: the developer reads why', async () => {
  const world = create({ exchange: () => Promise.resolve('{"token":"t"}' as never) })
  await world.refusal(world.auth.login())
  expect(world.state.session.error?.errMsg).toMatch(/exchange must answer/)
})

describe('copies that no stored profile names', () => {
  it('are gone at the next start, in an app that clears its storage', async () => {
    const world = create()
    for (let user = 0; user < 3; user += 1) {
      await world.open()
      await world.tapAnd('allow')
      expect(saved(world).length).toBeGreaterThan(0)
      world.host.wx.clearStorageSync()
      world.restart()
    }
    await world.open()
    expect(saved(world)).toEqual([])
  })

  it('are none in one life either, whoever clears the storage', async () => {
    const world = create()
    await world.open()
    for (let user = 0; user < 3; user += 1) {
      await world.tapAnd({ avatar: `wxfile://tmp_${user}.png` })
      expect(saved(world)).toHaveLength(1)
      world.host.wx.clearStorageSync()
      if (user) await world.done(world.auth.logout())
    }
    world.restart()
    await world.open()
    expect(saved(world)).toEqual([])
  })

  it('are all that goes: a stored one stays, and so does a file of the app', async () => {
    const world = create()
    await world.open()
    await world.tapAnd('allow')
    const { avatarUrl = '' } = world.state.profile.userInfo ?? {}
    const theirs = `${world.host.wx.env.USER_DATA_PATH}/theirs.jpg`
    for (const destPath of [theirs, avatarUrl.replace(/avatar-/, 'avatar-stray')]) {
      world.host.wx.getFileSystemManager().copyFile({ srcPath: avatarUrl, destPath })
    }
    await world.host.settle()
    expect(saved(world)).toHaveLength(3)
    world.restart()
    await world.open()
    expect(saved(world).sort()).toEqual([theirs, avatarUrl].sort())
  })

  it('are not those that are being made while the folder is read', async () => {
    const world = create()
    world.host.delay('readdir', 3000)
    await world.open()
    world.host.delay('copyFile', 4000)
    await world.tapAnd('allow')
    await world.host.clock.advance(20_000)
    const { avatarUrl = '' } = world.state.profile.userInfo ?? {}
    expect(saved(world)).toEqual([avatarUrl])
  })

  it('are not those whose making ends after the folder was read', async () => {
    const world = create()
    world.host.delay('copyFile', 4000)
    world.host.delay('getSetting', 1000)
    const ready = world.auth.ready()
    await world.host.settle()
    world.host.answer('allow')
    world.tap('chooseAvatar')
    await world.host.clock.advance(20_000)
    await ready
    const { avatarUrl = '' } = world.state.profile.userInfo ?? {}
    expect(saved(world)).toEqual([avatarUrl])
  })

  it('are not the stored one either while another is on its way to the server', async () => {
    const world = create()
    await world.open()
    await world.fill('满满')
    const { avatarUrl = '' } = world.state.profile.userInfo ?? {}
    world.restart({ uploadAvatar: () => new Promise(() => undefined) })
    void world.components.saveGiven({ avatarUrl: world.host.files.createTemp() })
    await world.open()
    expect(world.host.count('readdir')).toBe(2)
    // The app ends before that.
    world.restart()
    expect(world.state.profile.display.avatarUrl).toBe(avatarUrl)
    expect(world.host.files.get(avatarUrl)).toBeDefined()
  })

  it('are not looked for on a client where nobody chose a picture', async () => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    expect(world.host.count('readdir')).toBe(0)
  })

  it.each([
    ['no list', { files: 'avatar' }],
    ['nothing', {}],
    ['no names', { files: [null, 7, {}] }],
  ])('are none where the client answers %s for the folder', async (_, answer) => {
    const world = create()
    await world.open()
    await world.tapAnd('allow')
    world.host.wx.clearStorageSync()
    const before = saved(world)
    world.restart()
    world.host.reply('readdir', answer)
    await world.open()
    expect(saved(world)).toEqual(before)
  })

  it.each([
    ['nothing', () => Promise.resolve()],
    [
      'a file of the app',
      ({ host }: World) => {
        const filePath = `${host.wx.env.USER_DATA_PATH}/theirs.jpg`
        host.wx.getFileSystemManager().saveFile({ tempFilePath: host.files.createTemp(), filePath })
        return host.settle()
      },
    ],
  ])('cost no reading of the storage where there is %s', async (_, make) => {
    const world = create()
    await make(world)
    await world.open()
    expect(world.host.count('readdir')).toBe(1)
    expect(world.host.count('getStorageSync')).toBe(1)
  })

  it('stay where the storage cannot be read', async () => {
    const world = create()
    await world.open()
    await world.tapAnd('allow')
    const before = saved(world)
    world.restart()
    world.host.fail('getStorageSync', { errMsg: 'getStorageSync:fail' }, Infinity)
    await world.open()
    expect(saved(world)).toEqual(before)
  })
})
