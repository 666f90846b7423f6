import { AuthError } from 'miniprogram-auth-kit'
import { wxClient } from '../../components/core/client/wx'
import { createWorld, eras } from './support/world'

const on = (host: object = eras.privacy) => createWorld({ host }).host

describe('what a client says of itself', () => {
  it.each([
    ['2.21.2', true],
    ['2.21.3', true],
    ['2.22.0', true],
    ['3.0', true],
    ['10.0.0', true],
    ['2.21.2.1', true],
    ['2.21.1', false],
    ['2.20.9', false],
    ['1.99.99', false],
    ['2.21', false],
    ['2', false],
    ['newest', false],
    ['', false],
    [3, false],
    [undefined, false],
  ])('base library %j is 2.21.2 or newer: %s', (SDKVersion, is) => {
    const host = on()
    host.reply('getAppBaseInfo', { SDKVersion })
    host.reply('getSystemInfoSync', {})
    expect(wxClient.isAtLeast('2.21.2')).toBe(is)
  })

  it('is read of getAppBaseInfo, or of the older API where it is not there', () => {
    const host = on()
    host.reply('getAppBaseInfo', { language: 'en' })
    expect(wxClient.info('language')).toBe('en')
    host.reply('getAppBaseInfo', {})
    host.reply('getSystemInfoSync', { language: 'zh_TW' })
    expect(wxClient.info('language')).toBe('zh_TW')
    host.fail('getAppBaseInfo')
    host.fail('getSystemInfoSync')
    expect(wxClient.info('language')).toBe('')
  })

  it('is no text where it answers none', () => {
    const host = on()
    host.reply('getAppBaseInfo', { language: 7 })
    expect(wxClient.info('language')).toBe('')
  })

  it.each([
    [true, true],
    [false, false],
    ['yes', false],
    [1, false],
    [undefined, false],
  ])('canIUse that answers %j means %s', (answer, can) => {
    on().reply('canIUse', answer)
    expect(wxClient.canIUse('button.open-type.chooseAvatar')).toBe(can)
  })

  it('canIUse that throws means no', () => {
    on().fail('canIUse')
    expect(wxClient.canIUse('button.open-type.chooseAvatar')).toBe(false)
  })
})

describe('an API that is called', () => {
  const call = (timeout = 1000, onStart?: (task: unknown) => void) =>
    wxClient.call('getSetting', { withSubscriptions: true }, timeout, onStart)

  it('is called at once, with the options and with callbacks, and starts what it returns', async () => {
    const host = on()
    const started: unknown[] = []
    const calling = call(1000, (task) => started.push(task))
    expect(host.calls.at(-1)).toMatchObject({
      api: 'getSetting',
      options: { withSubscriptions: true },
    })
    expect(started).toHaveLength(1)
    await host.settle()
    expect(await calling).toMatchObject({ errMsg: 'getSetting:ok' })
  })

  it.each([
    ['null', null],
    ['text', 'ok'],
    ['a promise, which nobody waits for', { then: () => undefined }],
  ])('and answers %s has answered nothing', async (_, answer) => {
    const host = on()
    host.reply('getSetting', answer)
    const calling = call()
    await host.settle()
    expect(await calling).toEqual({})
  })

  it('and fails rejects with a code, and names the call', async () => {
    const host = on()
    host.fail('getSetting', { errMsg: 'getSetting:fail timeout' })
    const failing = call().catch((reason: unknown) => reason)
    await host.settle()
    const error = await failing
    expect(error).toBeInstanceOf(AuthError)
    expect(error).toMatchObject({ code: 'timeout', message: /getSetting/ })
  })

  it('and is not there is unsupported', async () => {
    const host = on()
    host.remove('getSetting')
    await expect(call()).rejects.toMatchObject({ code: 'unsupported' })
    expect(() => wxClient.sync('getSetting')).toThrow(AuthError)
  })

  it('and answers late has its time, and one that waits for a person has no end', async () => {
    const host = on()
    host.hang('getSetting', 2)
    const ended = jest.fn()
    void call(1000).catch(ended)
    void call(0).catch(ended)
    await host.clock.advance(999)
    expect(ended).not.toHaveBeenCalled()
    await host.clock.advance(3_600_000)
    expect(ended.mock.calls).toMatchObject([[{ code: 'timeout' }]])
  })
})

describe('the files of a client', () => {
  it('that has no file system manager cannot be used: that is a code', async () => {
    on().remove('getFileSystemManager')
    const reading = wxClient.file('readdir', {}, 1000)
    await expect(reading).rejects.toMatchObject({ code: 'unsupported' })
  })

  it('stand in its folder, and nowhere where it has none', () => {
    const host = on()
    expect(wxClient.userFolder()).toBe(host.wx.env.USER_DATA_PATH)
    host.remove('env')
    expect(wxClient.userFolder()).toBe('')
    host.uninstall()
    expect(wxClient.userFolder()).toBe('')
  })
})

describe('a wait', () => {
  const DAY = 86_400_000

  it.each([0, 1, 2147483647, 2147483648, 60 * DAY])('of %s ms takes just that', async (ms) => {
    const host = on()
    const run = jest.fn()
    wxClient.after(ms, run)
    if (ms) await host.clock.advance(ms - 1)
    expect(run).not.toHaveBeenCalled()
    await host.clock.advance(1)
    expect(run).toHaveBeenCalledTimes(1)
    await host.clock.advance(60 * DAY)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('can be ended, also one that is longer than a timer takes', async () => {
    const host = on()
    const run = jest.fn()
    const cancel = wxClient.after(60 * DAY, run)
    await host.clock.advance(30 * DAY)
    cancel()
    await host.clock.advance(60 * DAY)
    expect(run).not.toHaveBeenCalled()
  })
})
