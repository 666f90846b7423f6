import { existsSync, watch, type FSWatcher } from 'node:fs'

/** In ms. An editor saves a file in several steps, and a branch switch changes many files. */
const QUIET_PERIOD = 60

/**
 * Calls back after a change below the folders and a quiet period. The returned function stops it.
 */
export function watchFolders(folders: string[], onChange: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const watchers = folders.filter(existsSync).map((folder): FSWatcher => {
    return watch(folder, { recursive: true }, (_event, name) => {
      if (name !== null && IGNORED.test(name)) return
      clearTimeout(timer)
      timer = setTimeout(onChange, QUIET_PERIOD)
    })
  })
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}

const IGNORED = /(?:^|\/)(?:\.|node_modules|miniprogram_npm)|~$/
