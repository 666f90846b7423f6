import { AuthError } from 'miniprogram-auth-kit'
import {
  isOk,
  toAuthError,
  toAuthFailure,
  toServerError,
} from '../../components/core/client/client'

describe('a code of this library', () => {
  it.each([
    ...['denied', 'cancelled', 'placeholder', 'privacy-refused', 'privacy-undeclared'],
    ...['not-granted', 'no-tap', 'busy', 'timeout', 'unsupported', 'invalid', 'network'],
    ...['exchange-failed', 'session-key-stale', 'unauthorized', 'refused', 'quota'],
    ...['submit-failed', 'storage', 'failed'],
  ])('is read as it is, whoever says it: %s', (code) => {
    expect(toAuthFailure({ code })).toEqual({ code })
  })

  it.each(['', 'denied ', 'DENIED', 'constructor', 7, undefined, null])(
    'is not %j: it is a failure as any other',
    (code) => {
      expect(toAuthFailure({ code })).toEqual({ code: 'failed' })
    },
  )
})

describe('a number', () => {
  it.each([
    [112, 'privacy-undeclared'],
    [1025, 'privacy-undeclared'],
    [101102, 'privacy-refused'],
    [1400001, 'quota'],
    [1421102, 'not-granted'],
    [1, 'cancelled'],
    [103, 'denied'],
    [5, 'timeout'],
    [100, 'unsupported'],
    [102, 'unsupported'],
    [0, 'failed'],
    [99, 'failed'],
  ])('%s says what happened, whatever the text says: %s', (errno, code) => {
    expect(toAuthFailure({ errno })).toEqual({ code, errno })
    const errMsg = 'x:fail another one is in progress'
    const expected = code === 'failed' ? 'busy' : code
    expect(toAuthFailure({ errno, errMsg })).toEqual({ code: expected, errno, errMsg })
  })

  it.each([NaN, Infinity, '5', null])('that is none says nothing: %s', (errno) => {
    expect(toAuthFailure({ errno })).toEqual({ code: 'failed' })
  })
})

describe('a text', () => {
  it.each([
    ['getUserInfo:fail authorize denied', 'denied'],
    ['getUserInfo:fail auth: denied', 'denied'],
    ['getPhoneNumber:fail user deny', 'denied'],
    ['authorize:fail denied', 'failed'],
    ['x:fail you did not implement the privacy interface', 'privacy-undeclared'],
    ['x:fail the privacy interface is banned', 'privacy-undeclared'],
    ['getPhoneNumber:fail enough quota', 'quota'],
    ['x:fail api is blocked', 'not-granted'],
    ['x:fail can only be invoked by a Gesture', 'no-tap'],
    ['x:fail time out', 'timeout'],
    ['x:fail not supported', 'unsupported'],
    ['x:fail function does not exist', 'unsupported'],
    ['x:fail no permission', 'unsupported'],
    ['uploadFile:fail', 'network'],
    ['upload:fail', 'network'],
    ['download:fail', 'network'],
    ['load:fail', 'failed'],
    ['request:fail', 'network'],
    ['x:fail bad request', 'failed'],
    ['x:fail the upload ended', 'failed'],
    ['x:fail network', 'network'],
    ['request:fail net::ERR_CONNECTION_RESET', 'network'],
    ['x:fail net::ERR', 'network'],
    ['x:fail internet', 'failed'],
  ])('%s means %s', (errMsg, code) => {
    expect(toAuthFailure({ errMsg })).toEqual({ code, errMsg })
  })

  it.each([
    ['ok', true],
    ['getUserInfo:ok', true],
    [undefined, true],
    ['notok', false],
    ['okay', false],
    ['getUserInfo:okay', false],
    ['getUserInfo:ok, but no', false],
    ['', false],
    [null, false],
    [true, false],
    [['ok'], false],
  ])('%j says yes: %s', (errMsg, is) => {
    expect(isOk(errMsg)).toBe(is)
  })
})

describe('an error of this library', () => {
  const thrown = { errMsg: 'login:fail timeout' }
  const error = toAuthError(thrown, 'login')

  it('says which call it was, and has what was thrown, which nobody prints', () => {
    expect(error.message).toBe('[miniprogram-auth-kit] login: login:fail timeout')
    expect(error.cause).toBe(thrown)
    expect(Object.keys(error)).toEqual(expect.arrayContaining(['code', 'errMsg']))
    expect(JSON.stringify(error)).not.toContain('cause')
  })

  it('stays as it is on its way to the app', () => {
    expect(toAuthError(error, 'other')).toBe(error)
    expect(toServerError(error, 'exchange')).toBe(error)
  })

  it('keeps the reason that the app’s server gave', () => {
    const reason = { code: 'number-taken', message: '该手机号已注册' }
    const refused = toServerError({ ...reason }, 'bindPhone')
    expect(refused).toMatchObject({ code: 'failed', reason })
    expect(toAuthFailure(refused)).toEqual({ code: 'failed', reason })
    expect(toAuthFailure({ reason })).toEqual({ code: 'failed' })
  })

  it('is known by its code and its message, whatever made it', () => {
    const message = '[miniprogram-auth-kit] mine'
    const known: unknown[] = [error, { code: 'denied', message }]
    for (const one of known) expect(one).toBeInstanceOf(AuthError)
    const foreign = [
      { code: 'denied', message: 'mine' },
      { code: 'denied', message: 7 },
      { code: 'mine', message },
      { message },
      new Error(message),
    ]
    for (const one of foreign) expect(one).not.toBeInstanceOf(AuthError)
  })

  it('is no error of a class that an app made of it', () => {
    class MyError extends AuthError {}
    expect(error).not.toBeInstanceOf(MyError)
    expect(new MyError('denied', 'mine')).toBeInstanceOf(MyError)
    expect(new MyError('denied', 'mine')).toBeInstanceOf(AuthError)
  })
})

describe('what the app’s server said', () => {
  const reasonOf = (thrown: unknown) => toServerError(thrown, 'exchange').reason

  it.each([
    [
      'a code and a message',
      { code: 'taken', message: '已注册' },
      { code: 'taken', message: '已注册' },
    ],
    ['a code that is a number', { code: 40029 }, { code: '40029' }],
    ['a message alone', { message: '稍后再试' }, { message: '稍后再试' }],
    [
      'a code in an error',
      Object.assign(new Error('已注册'), { code: 'taken' }),
      { code: 'taken', message: '已注册' },
    ],
    ['an error of the program', new TypeError('x is not a function'), undefined],
    ['nothing', undefined, undefined],
    ['an empty answer', {}, undefined],
    ['another kind of code', { code: {} }, undefined],
    ['another kind of message', { message: 7 }, undefined],
  ])('is its reason: %s', (_, thrown, reason) => {
    expect(reasonOf(thrown)).toEqual(reason)
  })

  it('by a status 401 is that the token is dead', () => {
    expect(toServerError({ statusCode: 401 }, 'exchange').code).toBe('unauthorized')
    expect(toServerError({ statusCode: 403 }, 'exchange').code).toBe('failed')
  })
})
