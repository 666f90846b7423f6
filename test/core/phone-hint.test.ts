import type { AuthFailure } from 'miniprogram-auth-kit'
import { phoneHintOf } from '../../components/core/state/phone-view'
import type { LocalizedTexts } from '../../components/core/texts'
import { createWorld } from './support/world'

let texts: LocalizedTexts
beforeEach(() => {
  texts = createWorld().components.texts()
})

/** What a phone button says of an answer that bound nothing. */
const said = (error: AuthFailure | undefined, status: 'rejected' | 'pending' = 'rejected') =>
  phoneHintOf({ status, attempts: 1, ...(error && { error }) }, texts)

describe('what a phone button says', () => {
  it.each([
    ['denied', '没关系，不影响使用，随时可以再点'],
    ['cancelled', '没关系，不影响使用，随时可以再点'],
    ['privacy-refused', '没关系，不影响使用，随时可以再点'],
    ['privacy-undeclared', '小程序还没有开通这项功能，其他功能照常'],
    ['not-granted', '这里不能使用手机号，其他功能照常'],
    ['unsupported', '这里不能使用手机号，其他功能照常'],
    ['quota', '现在还不能使用手机号，其他功能照常'],
    ['network', '网络好像不通，请稍后再点一次'],
    ['timeout', '网络好像不通，请稍后再点一次'],
    ['refused', '内容没有通过审核，换一个试试'],
    ['failed', '这次没有成功，请再点一次'],
    ['exchange-failed', '这次没有成功，请再点一次'],
  ] as const)('of %s is %s', (code, sentence) => {
    expect(said({ code })).toBe(sentence)
  })

  it('is nothing where nothing went wrong, and while the next question is open', () => {
    expect(said(undefined)).toBe('')
    expect(said({ code: 'denied' }, 'pending')).toBe('')
  })

  it('are the words of the app’s server, of what that refused alone', () => {
    const message = '该手机号已注册'
    expect(said({ code: 'refused', reason: { message } })).toBe(message)
    expect(said({ code: 'refused', reason: { code: 'number-taken', message } })).toBe(message)
    expect(said({ code: 'failed', reason: { message } })).toBe('这次没有成功，请再点一次')
  })

  it('is of a number that is another account’s, where the server has no words', () => {
    expect(said({ code: 'refused', reason: { code: 'number-taken' } })).toBe(
      '这个手机号已用于另一个账号，可以换一个',
    )
  })
})
