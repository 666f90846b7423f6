import type { Host } from '../../../host'

/** A page that is drawn. */
export interface Page {
  setData(data: object): void
  element: HTMLElement
}

/** The part of `auth` that is used here. */
interface Auth {
  setProfile(userInfo: { nickName: string; avatarUrl: string }): Promise<unknown>
}

/** An app that runs on one phone. */
export interface RunningApp {
  host: Host
  /** Loads the scripts and templates of a page. What is returned draws it for the first time. */
  load(page: string): () => Page
  /** The app ends and starts again, on the same phone. */
  restart(): void
  auth(): Auth
  end(): void
}

/** Hears every `setData`, of pages as well. */
export type DrawListener = (data: object, isPage: boolean) => void

export type FrameworkName = 'exparser' | 'glass-easel'

export interface Framework {
  name: FrameworkName
  start(host: Host, onDraw?: DrawListener): RunningApp
}
