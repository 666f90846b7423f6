import vm from 'node:vm'
import { createHost, type HostResponse } from 'miniprogram-auth-kit/testing'
import { listening } from './helpers'

const url = 'https://api.test/me'

describe('wx.request', () => {
  it('fails like the network where nobody answers', async () => {
    const host = createHost()
    const { heard, ...callbacks } = listening()
    host.wx.request({ url, ...callbacks })
    await host.settle()
    expect(heard.map(({ callback, result }) => [callback, result])).toEqual([
      ['fail', { errMsg: 'request:fail host.onRequest has no handler' }],
      ['complete', { errMsg: 'request:fail host.onRequest has no handler' }],
    ])
  })

  it('asks the handler, and gives its answer', async () => {
    const host = createHost()
    const { heard, ...callbacks } = listening()
    const asked: unknown[] = []
    host.onRequest((request) => {
      asked.push(request)
      return { statusCode: 401, data: { code: 'expired' }, header: { 'x-test': '1' } }
    })
    host.wx.request({
      url,
      method: 'POST',
      data: { a: 1 },
      header: { authorization: 'Bearer t' },
      ...callbacks,
    })
    await host.settle()
    expect(asked).toEqual([
      { url, method: 'POST', data: { a: 1 }, header: { authorization: 'Bearer t' } },
    ])
    expect(heard[0]).toEqual({
      callback: 'success',
      result: {
        statusCode: 401,
        data: { code: 'expired' },
        header: { 'x-test': '1' },
        cookies: [],
        errMsg: 'request:ok',
      },
    })
  })

  it.each<[string, string | undefined, unknown]>([
    ['{"a":1}', undefined, { a: 1 }],
    ['no json', undefined, 'no json'],
    ['{"a":1}', 'text', '{"a":1}'],
  ])('parses the answer %j with dataType %p: %j', async (data, dataType, expected) => {
    const host = createHost()
    const { heard, ...callbacks } = listening()
    host.onRequest(() => ({ data }))
    host.wx.request({ url, ...(dataType && { dataType: dataType as 'json' }), ...callbacks })
    await host.settle()
    expect(heard[0]?.result.data).toEqual(expected)
  })

  it('waits for promises of any kind', async () => {
    const host = createHost()
    const { heard, ...callbacks } = listening()
    const foreign = vm.runInNewContext('Promise.resolve({ data: 1 })') as Promise<HostResponse>
    expect(foreign).not.toBeInstanceOf(Promise)
    host.onRequest(() => foreign)
    host.wx.request({ url, ...callbacks })
    await host.settle()
    expect(heard[0]?.result.data).toBe(1)
  })

  it('shares no objects with the server', async () => {
    const host = createHost()
    const { heard, ...callbacks } = listening()
    const kept = { name: 'a' }
    host.onRequest(() => ({ data: kept }))
    host.wx.request({ url, ...callbacks })
    await host.settle()
    kept.name = 'b'
    expect(heard[0]?.result.data).toEqual({ name: 'a' })
  })

  it.each<[string, () => Promise<HostResponse | undefined>, string]>([
    ['throws', () => Promise.reject(new Error('down')), 'threw: Error: down'],
    ['answers nothing', () => Promise.resolve(undefined), 'gave no answer'],
  ])('fails like the network where the handler %s, and says so', async (_, handler, reason) => {
    const host = createHost()
    const { heard, ...callbacks } = listening()
    host.onRequest(handler)
    host.wx.request({ url, ...callbacks })
    await host.settle()
    expect(heard[0]?.result).toEqual({
      errMsg: `request:fail the handler of host.onRequest ${reason}`,
    })
  })

  it.each<[number | undefined, number]>([
    [undefined, 60_000],
    [2_000, 2_000],
  ])(
    'gives up on a server that never answers, with timeout %p after %d ms',
    async (timeout, ms) => {
      const host = createHost()
      const { heard, ...callbacks } = listening()
      host.onRequest(() => new Promise(() => undefined))
      host.wx.request({ url, ...(timeout && { timeout }), ...callbacks })
      await host.clock.advance(ms - 1)
      expect(heard).toEqual([])
      await host.clock.advance(1)
      expect(heard[0]?.result).toEqual({ errMsg: 'request:fail timeout', errno: 5 })
    },
  )

  it('can be aborted; the answer that comes later is not heard', async () => {
    const host = createHost()
    const { heard, ...callbacks } = listening()
    host.onRequest(() => ({}))
    host.delay('request', 1_000)
    host.wx.request({ url, ...callbacks }).abort()
    await host.clock.advance(2_000)
    expect(heard.map(({ result }) => result.errMsg)).toEqual([
      'request:fail abort',
      'request:fail abort',
    ])
  })
})

describe('wx.uploadFile', () => {
  it('brings the file to the handler, with its progress, and parses nothing', async () => {
    const host = createHost()
    const { heard, ...callbacks } = listening()
    const filePath = host.files.createTemp({ size: 200, content: 'data:,cat' })
    const progress: unknown[] = []
    let asked: unknown
    host.onUpload((upload, report) => {
      asked = upload
      return Promise.resolve().then(() => {
        report(50)
        return { data: { avatarUrl: 'https://cdn.test/a.jpg' } }
      })
    })
    const task = host.wx.uploadFile({ url, filePath, name: 'file', ...callbacks })
    task.onProgressUpdate((update) => progress.push(update))
    await host.settle()
    expect(asked).toMatchObject({
      url,
      method: 'POST',
      filePath,
      name: 'file',
      content: 'data:,cat',
    })
    expect(progress).toEqual([{ progress: 50, totalBytesSent: 100, totalBytesExpectedToSend: 200 }])
    expect(heard[0]?.result).toMatchObject({
      statusCode: 200,
      data: '{"avatarUrl":"https://cdn.test/a.jpg"}',
    })
  })

  it('fails where the file is gone', async () => {
    const host = createHost()
    const { heard, ...callbacks } = listening()
    host.onUpload(() => ({ data: 'ok' }))
    host.wx.uploadFile({ url, filePath: 'wxfile://tmp_gone', name: 'file', ...callbacks })
    await host.settle()
    expect(heard[0]?.result.errMsg).toBe('uploadFile:fail file not found')
  })
})

describe('wx.downloadFile', () => {
  it('gives a temporary file', async () => {
    const host = createHost()
    const { heard, ...callbacks } = listening()
    host.onDownload(() => ({ content: 'data:,dog' }))
    host.wx.downloadFile({ url, ...callbacks })
    await host.settle()
    expect(host.files.contentOf(heard[0]?.result.tempFilePath as string)).toBe('data:,dog')
  })

  it('fails like the network where nobody answers', async () => {
    const host = createHost()
    const { heard, ...callbacks } = listening()
    host.wx.downloadFile({ url, ...callbacks })
    await host.settle()
    expect(heard[0]?.result).toEqual({ errMsg: 'downloadFile:fail host.onDownload has no handler' })
  })
})
