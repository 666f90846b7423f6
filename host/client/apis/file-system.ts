import type { Client } from '../client'
import { NativeRefusal, type Callbacks } from '../calls/outcome'

interface PathOptions extends Callbacks {
  filePath: string
}

/** `wx.getFileSystemManager()`. It takes callbacks only, as the official typings say. */
export function fileSystemManager({ native, files }: Client) {
  const call = (api: string, options: Callbacks, work: () => object): void => {
    void native.call(api, options, work, { callbacksOnly: true })
  }
  const existingFile = (path: string) => {
    const file = files.get(path)
    if (!file) throw new NativeRefusal(`no such file or directory ${path}`, 1300002)
    return file
  }
  const statsOf = (path: string) => {
    const { size } = existingFile(path)
    return { size, isFile: () => true, isDirectory: () => false }
  }

  return {
    saveFile: (options: Callbacks & { tempFilePath: string; filePath?: string }) =>
      call('saveFile', options, () => ({
        savedFilePath: files.save(options.tempFilePath, options.filePath),
      })),
    saveFileSync: (tempFilePath: string, filePath?: string) =>
      native.callSync('saveFileSync', [tempFilePath, filePath], () =>
        files.save(tempFilePath, filePath),
      ),
    copyFile: (options: Callbacks & { srcPath: string; destPath: string }) =>
      call('copyFile', options, () => {
        files.copy(options.srcPath, options.destPath)
        return {}
      }),
    // The names of what lies in a folder (official docs, FileSystemManager.readdir).
    readdir: (options: Callbacks & { dirPath: string }) =>
      call('readdir', options, () => ({ files: files.namesIn(options.dirPath) })),
    unlink: (options: PathOptions) =>
      call('unlink', options, () => {
        files.remove(options.filePath)
        return {}
      }),
    unlinkSync: (filePath: string) =>
      native.callSync('unlinkSync', [filePath], () => files.remove(filePath)),
    removeSavedFile: (options: PathOptions) =>
      call('removeSavedFile', options, () => {
        files.remove(options.filePath)
        return {}
      }),
    getSavedFileList: (options: Callbacks) =>
      call('getSavedFileList', options, () => ({
        fileList: Object.entries(files.saved()).map(([filePath, { size }]) => ({ filePath, size })),
      })),
    getFileInfo: (options: PathOptions) =>
      call('getFileInfo', options, () => ({ size: existingFile(options.filePath).size })),
    stat: (options: Callbacks & { path: string }) =>
      call('stat', options, () => ({ stats: statsOf(options.path) })),
    statSync: (path: string) => native.callSync('statSync', [path], () => statsOf(path)),
    access: (options: Callbacks & { path: string }) =>
      call('access', options, () => {
        existingFile(options.path)
        return {}
      }),
    accessSync: (path: string) =>
      native.callSync('accessSync', [path], () => {
        existingFile(path)
      }),
  }
}
