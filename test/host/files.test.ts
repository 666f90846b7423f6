import { createHost, type HostOptions } from 'miniprogram-auth-kit/testing'
import { listening } from './helpers'

const missing = (path: string) => `no such file or directory ${path}`

const open = (options?: HostOptions) => {
  const host = createHost(options)
  const manager = host.wx.getFileSystemManager()
  const ask = async (method: string, given: object) => {
    const { heard, ...callbacks } = listening()
    const call = Reflect.get(manager, method) as (options: object) => void
    call({ ...given, ...callbacks })
    await host.settle()
    return heard[0]?.result
  }
  return { host, manager, ask }
}

describe('where files lie', () => {
  it.each<[string, HostOptions, string, RegExp]>([
    ['a phone', {}, 'wxfile://usr', /^wxfile:\/\/tmp_/],
    ['DevTools', { platform: 'devtools' }, 'http://usr', /^http:\/\/tmp\//],
  ])('on %s', (_, options, userPath, temporary) => {
    const { host } = open(options)
    expect(host.wx.env.USER_DATA_PATH).toBe(userPath)
    expect(host.files.createTemp()).toMatch(temporary)
  })
})

describe('saveFile', () => {
  it('moves a temporary file to the user’s folder, and it survives a restart', async () => {
    const { host, ask } = open()
    const temporary = host.files.createTemp({ content: 'data:,cat' })
    const filePath = `${host.wx.env.USER_DATA_PATH}/avatar.jpg`
    expect(await ask('saveFile', { tempFilePath: temporary, filePath })).toEqual({
      savedFilePath: filePath,
      errMsg: 'saveFile:ok',
    })
    expect((await ask('access', { path: temporary }))?.errMsg).toBe(
      `access:fail ${missing(temporary)}`,
    )
    host.restartApp()
    expect(host.files.contentOf(filePath)).toBe('data:,cat')
  })

  it('chooses a path where none is given', async () => {
    const { host, ask, manager } = open()
    const answer = await ask('saveFile', { tempFilePath: host.files.createTemp({}, 'png') })
    expect(answer?.savedFilePath).toMatch(/^wxfile:\/\/store_.+\.png$/)
    expect(manager.saveFileSync(host.files.createTemp())).toMatch(/^wxfile:\/\/store_.+\.jpg$/)
  })

  it('refuses what is no temporary file, and a place that is not the app’s', async () => {
    const { host, ask } = open()
    expect((await ask('saveFile', { tempFilePath: 'wxfile://tmp_gone' }))?.errMsg).toBe(
      'saveFile:fail tempFilePath file not exist',
    )
    const tempFilePath = host.files.createTemp()
    expect(
      (await ask('saveFile', { tempFilePath, filePath: 'wxfile://elsewhere/a.jpg' }))?.errMsg,
    ).toBe('saveFile:fail permission denied, open wxfile://elsewhere/a.jpg')
  })

  it('keeps 10 MB in all; a file that takes another’s place takes its room', async () => {
    const { host, ask } = open()
    const filePath = `${host.wx.env.USER_DATA_PATH}/avatar.jpg`
    const save = (size: number) =>
      ask('saveFile', { tempFilePath: host.files.createTemp({ size }), filePath })
    const megabytes = (count: number) => count * 1024 * 1024
    expect((await save(megabytes(6)))?.errMsg).toBe('saveFile:ok')
    expect((await save(megabytes(6)))?.errMsg).toBe('saveFile:ok')
    const more = await ask('saveFile', {
      tempFilePath: host.files.createTemp({ size: megabytes(5) }),
    })
    expect(more).toEqual({
      errMsg: 'saveFile:fail the maximum size of the file storage limit is exceeded',
      errno: 1300202,
    })
  })
})

describe('the other calls', () => {
  it('copy, and leave the source', async () => {
    const { host, ask } = open()
    const srcPath = host.files.createTemp({ content: 'data:,cat' })
    const destPath = `${host.wx.env.USER_DATA_PATH}/copy.jpg`
    await ask('copyFile', { srcPath, destPath })
    expect([srcPath, destPath].map((path) => host.files.contentOf(path))).toEqual([
      'data:,cat',
      'data:,cat',
    ])
  })

  it.each(['unlink', 'removeSavedFile'])('%s takes a saved file away, once', async (method) => {
    const { host, manager, ask } = open()
    const filePath = manager.saveFileSync(host.files.createTemp())
    expect((await ask(method, { filePath }))?.errMsg).toBe(`${method}:ok`)
    expect(await ask(method, { filePath })).toEqual({
      errMsg: `${method}:fail ${missing(filePath)}`,
      errno: 1300002,
    })
  })

  it('the app may not delete a temporary file', () => {
    const { host, manager } = open()
    const path = host.files.createTemp()
    expect(() => manager.unlinkSync(path)).toThrow('unlinkSync:fail permission denied')
    expect(host.files.get(path)).toBeDefined()
  })

  it('tell size and existence', async () => {
    const { host, manager, ask } = open()
    const path = host.files.createTemp({ size: 123 })
    expect((await ask('getFileInfo', { filePath: path }))?.size).toBe(123)
    expect((await ask('stat', { path }))?.stats).toMatchObject({ size: 123 })
    expect(manager.statSync(path)).toMatchObject({ size: 123 })
    expect((await ask('access', { path }))?.errMsg).toBe('access:ok')
    expect(() => manager.accessSync(path)).not.toThrow()
    expect(() => manager.accessSync('wxfile://usr/gone')).toThrow(missing('wxfile://usr/gone'))
  })

  it('list what was saved', async () => {
    const { host, manager, ask } = open()
    host.files.createTemp()
    const filePath = manager.saveFileSync(host.files.createTemp({ size: 9 }))
    expect((await ask('getSavedFileList', {}))?.fileList).toEqual([{ filePath, size: 9 }])
  })
})

it('a temporary file dies with the app', async () => {
  const { host, ask } = open()
  const path = host.files.createTemp()
  host.restartApp()
  expect((await ask('access', { path }))?.errMsg).toBe(`access:fail ${missing(path)}`)
})

describe('readdir', () => {
  it('names what lies in the user’s folder, and nothing else', async () => {
    const { host, ask } = open()
    const dirPath = host.wx.env.USER_DATA_PATH
    const srcPath = host.files.createTemp()
    await ask('copyFile', { srcPath, destPath: `${dirPath}/one.jpg` })
    await ask('saveFile', { tempFilePath: host.files.createTemp() })
    expect(await ask('readdir', { dirPath })).toEqual({ files: ['one.jpg'], errMsg: 'readdir:ok' })
  })

  it('fails for a folder that is not there', async () => {
    const { ask } = open()
    expect((await ask('readdir', { dirPath: 'wxfile://usr/none' }))?.errMsg).toBe(
      `readdir:fail ${missing('wxfile://usr/none')}`,
    )
  })
})
