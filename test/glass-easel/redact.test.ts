import { redact, redactCall } from '../../demo/preview/page/redact'

describe('what the preview lists', () => {
  it('covers credentials, tokens and ids, wherever they stand', () => {
    const secrets = {
      encryptedData: 'e',
      iv: 'i',
      rawData: 'r',
      signature: 's',
      cloudID: 'c',
      openId: 'o',
      unionid: 'u',
      session_key: 'k',
      token: 't',
      header: { Authorization: 'Bearer t' },
    }
    const told = JSON.stringify(redact([{ detail: { credentials: secrets } }]))
    expect(told).not.toMatch(/"(?:[eirscoukt]|Bearer t)"/)
    expect(told.match(/•••/g)).toHaveLength(10)
  })

  it('leaves reasons and names readable, and cuts long text', () => {
    expect(redact({ code: 'denied', userInfo: { nickName: 'Ada' }, avatarUrl: undefined })).toEqual(
      {
        code: 'denied',
        userInfo: { nickName: 'Ada' },
      },
    )
    expect(redact('x'.repeat(100))).toBe(`${'x'.repeat(40)}… (100)`)
  })

  it.each([
    ['setStorage', { key: 'k', data: { token: 't' }, encrypt: true }, { key: 'k' }],
    ['setStorageSync', ['k', { token: 't' }], { key: 'k' }],
    ['getStorageSync', ['k'], { key: 'k' }],
    [
      'request',
      {
        url: '/session?token=t',
        method: 'POST',
        data: { code: 'c' },
        header: { authorization: 'b' },
      },
      { url: '/session?…', method: 'POST' },
    ],
    ['getUserInfo', { withCredentials: true }, { withCredentials: true }],
    ['login', undefined, undefined],
  ])('says of %s what was asked, not what was sent or kept', (api, options, told) => {
    expect(redactCall(api, options)).toEqual(told)
  })
})
