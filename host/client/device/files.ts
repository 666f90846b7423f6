import { NativeRefusal } from '../calls/outcome'
import type { Platform } from '../platform'

export interface HostFile {
  /** Bytes. */
  size: number
  /** What a page can load instead of the path, such as a data URI. */
  content?: string
}

/** The app's files. Temporary files last until the app ends; saved files last while the app is installed. */
export interface Files {
  /** `wx.env.USER_DATA_PATH`. */
  readonly userPath: string
  /** Makes a temporary file, like choosing a picture does. Returns its path. */
  createTemp: (file?: Partial<HostFile>, extension?: string) => string
  /** The temporary file for a picture: a temporary path is returned unchanged, anything else is copied to one. */
  temporaryPathOf: (source: string) => string
  get: (path: string) => HostFile | undefined
  /** What a page can load for a path. `undefined` if there is no such file, or nothing to load. */
  contentOf: (path: string) => string | undefined
  /** Moves a temporary file to a saved one. Without `to` the platform chooses the path. */
  save: (from: string, to?: string) => string
  copy: (from: string, to: string) => void
  remove: (path: string) => void
  /** The names of the files in the user folder. There are no other folders to read. */
  namesIn: (folder: string) => string[]
  /** Every saved file, by path. */
  saved: () => Record<string, HostFile>
  clear: () => void
  /** The app ends: its temporary files are deleted. */
  handleAppEnd: () => void
}

export function createFiles(platform: Platform, saved: Record<string, HostFile> = {}): Files {
  const isDevtools = platform === 'devtools'
  const scheme = isDevtools ? 'http://' : 'wxfile://'
  // Temporary files are named tmp_… on devices and lie below tmp/ in DevTools (seen in public code).
  const temporaryPrefix = isDevtools ? 'http://tmp/' : 'wxfile://tmp_'
  const savedPrefix = isDevtools ? 'http://store/' : 'wxfile://store_'
  const userPath = `${scheme}usr`
  const files = new Map(Object.entries(saved))
  let createdCount = 0

  const isTemporary = (path: string): boolean => path.startsWith(`${scheme}tmp`)
  const isSaved = (path: string): boolean => !isTemporary(path)
  const newFileName = (extension: string): string => {
    createdCount += 1
    const number = createdCount.toString(36).padStart(6, '0')
    return `${number}host${(createdCount * 7919).toString(36)}.${extension}`
  }
  const existingFile = (path: string): HostFile => {
    const file = files.get(path)
    if (!file) throw new NativeRefusal(`no such file or directory ${path}`, 1300002)
    return file
  }
  const store = (file: HostFile, path: string): void => {
    const otherFiles = [...files].filter(([other]) => isSaved(other) && other !== path)
    const usedBytes = otherFiles.reduce((sum, [, { size }]) => sum + size, 0)
    if (usedBytes + file.size > maxSavedBytes) {
      throw new NativeRefusal('the maximum size of the file storage limit is exceeded', 1300202)
    }
    files.set(path, file)
  }
  const checkWritable = (path: string): void => {
    if (!path.startsWith(`${userPath}/`)) {
      throw new NativeRefusal(`permission denied, open ${path}`, 1300013)
    }
  }

  return {
    userPath,
    createTemp: (file = {}, extension = 'jpg') => {
      const path = temporaryPrefix + newFileName(extension)
      files.set(path, { size: defaultSize, ...file })
      return path
    },
    temporaryPathOf: (source) => {
      if (!isTemporary(source)) {
        const path = temporaryPrefix + newFileName('jpg')
        files.set(path, { size: defaultSize, content: source })
        return path
      }
      if (!files.has(source)) files.set(source, { size: defaultSize })
      return source
    },
    get: (path) => files.get(path),
    contentOf: (path) => files.get(path)?.content,
    save: (from, to) => {
      if (!isTemporary(from) || !files.has(from)) {
        throw new NativeRefusal('tempFilePath file not exist', 1300002)
      }
      if (to !== undefined) checkWritable(to)
      const path = to ?? savedPrefix + newFileName(/\.(\w+)$/.exec(from)?.[1] ?? 'jpg')
      store(existingFile(from), path)
      files.delete(from)
      return path
    },
    copy: (from, to) => {
      checkWritable(to)
      store(existingFile(from), to)
    },
    remove: (path) => {
      existingFile(path)
      if (isTemporary(path)) throw new NativeRefusal(`permission denied, open ${path}`, 1300013)
      files.delete(path)
    },
    namesIn: (folder) => {
      const prefix = `${folder.replace(/\/$/, '')}/`
      if (prefix !== `${userPath}/`) {
        throw new NativeRefusal(`no such file or directory ${folder}`, 1300002)
      }
      return [...files.keys()]
        .filter((path) => path.startsWith(prefix))
        .map((path) => path.slice(prefix.length))
    },
    saved: () => Object.fromEntries([...files].filter(([path]) => isSaved(path))),
    clear: () => files.clear(),
    handleAppEnd: () => {
      for (const path of [...files.keys()]) if (isTemporary(path)) files.delete(path)
    },
  }
}

/** What one app may save: 10 MB, the limit of the oldest clients. */
const maxSavedBytes = 10 * 1024 * 1024
const defaultSize = 20 * 1024
