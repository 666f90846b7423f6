import { existsSync, watch, type FSWatcher } from 'node:fs'

/** ms; an editor saves a file in several steps, a branch switch saves many files. */
const QUIET = 60

/** Calls back after something below the folders changed and it is quiet again. The answer ends it. */
export function watchFolders(folders: string[], onChange: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const watchers = folders.filter(existsSync).map((folder): FSWatcher => {
    return watch(folder, { recursive: true }, (_event, name) => {
      if (name !== null && IGNORED.test(name)) return
      clearTimeout(timer)
      timer = setTimeout(onChange, QUIET)
    })
  })
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}

const IGNORED = /(?:^|\/)(?:\.|node_modules|miniprogram_npm)|~$/
