import { NativeRefusal } from '../calls/outcome'

export interface HostFile {
  /** Bytes. */
  size: number
  /** What a page can load instead of the path, such as a data URI. */
  content?: string
}

/** The app's files: temporary ones until the app ends, saved ones as long as the app is installed. */
export interface Files {
  /** `wx.env.USER_DATA_PATH`. */
  readonly userPath: string
  /** Makes a temporary file, as choosing a picture does; gives its path. */
  createTemp: (file?: Partial<HostFile>, extension?: string) => string
  /** A temporary path stays as it is, and exists from now on; of anything else a temporary copy is made. */
  adopt: (source: string) => string
  get: (path: string) => HostFile | undefined
  /** What a page can load for a path of the client; `undefined` where nothing lies there, or nothing to load. */
  contentOf: (path: string) => string | undefined
  /** Moves a temporary file to where it stays. Without `to` the platform chooses the path. */
  save: (from: string, to?: string) => string
  copy: (from: string, to: string) => void
  remove: (path: string) => void
  saved: () => Record<string, HostFile>
  clear: () => void
  /** The app ends: temporary files die. */
  endLife: () => void
}

export function createFiles(devtools: boolean, kept: Record<string, HostFile> = {}): Files {
  const scheme = devtools ? 'http://' : 'wxfile://'
  // A device names a temporary file tmp_…, the tools put it below tmp/ (platform facts §1.5).
  const temporary = devtools ? 'http://tmp/' : 'wxfile://tmp_'
  const store = devtools ? 'http://store/' : 'wxfile://store_'
  const userPath = `${scheme}usr`
  const files = new Map(Object.entries(kept))
  let made = 0

  const isTemporary = (path: string): boolean => path.startsWith(`${scheme}tmp`)
  const isSaved = (path: string): boolean => !isTemporary(path)
  const name = (extension: string): string => {
    made += 1
    return `${made.toString(36).padStart(6, '0')}host${(made * 7919).toString(36)}.${extension}`
  }
  const need = (path: string): HostFile => {
    const file = files.get(path)
    if (!file) throw new NativeRefusal(`no such file or directory ${path}`, 1300002)
    return file
  }
  const keep = (file: HostFile, path: string): void => {
    const others = [...files].filter(([other]) => isSaved(other) && other !== path)
    const used = others.reduce((sum, [, { size }]) => sum + size, 0)
    if (used + file.size > mostSaved) {
      throw new NativeRefusal('the maximum size of the file storage limit is exceeded', 1300202)
    }
    files.set(path, file)
  }
  const writable = (path: string): void => {
    if (!path.startsWith(`${userPath}/`)) {
      throw new NativeRefusal(`permission denied, open ${path}`, 1300013)
    }
  }

  return {
    userPath,
    createTemp: (file = {}, extension = 'jpg') => {
      const path = temporary + name(extension)
      files.set(path, { size: defaultSize, ...file })
      return path
    },
    adopt: (source) => {
      if (!isTemporary(source)) {
        const path = temporary + name('jpg')
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
      if (to !== undefined) writable(to)
      const path = to ?? store + name(/\.(\w+)$/.exec(from)?.[1] ?? 'jpg')
      keep(need(from), path)
      files.delete(from)
      return path
    },
    copy: (from, to) => {
      writable(to)
      keep(need(from), to)
    },
    remove: (path) => {
      need(path)
      if (isTemporary(path)) throw new NativeRefusal(`permission denied, open ${path}`, 1300013)
      files.delete(path)
    },
    saved: () => Object.fromEntries([...files].filter(([path]) => isSaved(path))),
    clear: () => files.clear(),
    endLife: () => {
      for (const path of [...files.keys()]) if (isTemporary(path)) files.delete(path)
    },
  }
}

/** What the app may keep: 10 MB on the clients that allow least. */
const mostSaved = 10 * 1024 * 1024
const defaultSize = 20 * 1024
