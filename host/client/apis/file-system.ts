import type { Client } from '../client'
import { NativeRefusal, type Callbacks } from '../calls/outcome'

interface PathOptions extends Callbacks {
  filePath: string
}

/** `wx.getFileSystemManager()`: callbacks, and no promises, as the official typings say. */
export function fileSystem({ native, files }: Client) {
  const ask = (api: string, options: Callbacks, work: () => object): void => {
    void native.call(api, options, work, { callbacksOnly: true })
  }
  const found = (path: string) => {
    const file = files.get(path)
    if (!file) throw new NativeRefusal(`no such file or directory ${path}`, 1300002)
    return file
  }
  const stats = (path: string) => {
    const { size } = found(path)
    return { size, isFile: () => true, isDirectory: () => false }
  }

  return {
    saveFile: (options: Callbacks & { tempFilePath: string; filePath?: string }) =>
      ask('saveFile', options, () => ({
        savedFilePath: files.save(options.tempFilePath, options.filePath),
      })),
    saveFileSync: (tempFilePath: string, filePath?: string) =>
      native.callSync('saveFileSync', [tempFilePath, filePath], () =>
        files.save(tempFilePath, filePath),
      ),
    copyFile: (options: Callbacks & { srcPath: string; destPath: string }) =>
      ask('copyFile', options, () => {
        files.copy(options.srcPath, options.destPath)
        return {}
      }),
    unlink: (options: PathOptions) =>
      ask('unlink', options, () => {
        files.remove(options.filePath)
        return {}
      }),
    unlinkSync: (filePath: string) =>
      native.callSync('unlinkSync', [filePath], () => files.remove(filePath)),
    removeSavedFile: (options: PathOptions) =>
      ask('removeSavedFile', options, () => {
        files.remove(options.filePath)
        return {}
      }),
    getSavedFileList: (options: Callbacks) =>
      ask('getSavedFileList', options, () => ({
        fileList: Object.entries(files.saved()).map(([filePath, { size }]) => ({ filePath, size })),
      })),
    getFileInfo: (options: PathOptions) =>
      ask('getFileInfo', options, () => ({ size: found(options.filePath).size })),
    stat: (options: Callbacks & { path: string }) =>
      ask('stat', options, () => ({ stats: stats(options.path) })),
    statSync: (path: string) => native.callSync('statSync', [path], () => stats(path)),
    access: (options: Callbacks & { path: string }) =>
      ask('access', options, () => {
        found(options.path)
        return {}
      }),
    accessSync: (path: string) =>
      native.callSync('accessSync', [path], () => {
        found(path)
      }),
  }
}
