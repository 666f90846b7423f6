import type { Client } from './client'

/** A part whose state ends with the app, at least partly. */
export interface EndsWithApp {
  handleAppEnd: () => void
}

export interface AppLifetime {
  /** The app ends and starts again, from that scene. What the phone keeps stays. */
  restartApp: (options?: { scene?: number | undefined }) => void
  /** The user deletes the app and opens it again. Nothing of it stays on the phone. */
  deleteApp: () => void
  /** For the framework that runs the app. Returns a function that removes the listener. */
  onAppLifetime: (listener: AppLifetimeListener) => () => void
}

/** Hears that the app ends, before anything of it is gone, and that it starts again. */
export type AppLifetimeListener = (lifetime: 'end' | 'start') => void

/** @param otherParts Parts outside the client that end with the app. */
export function createAppLifetime(client: Client, otherParts: EndsWithApp[]): AppLifetime {
  const { native, prompts, privacy, lifecycle, files, writeOrder, storage, scopes, launch } = client

  const listeners = new Set<AppLifetimeListener>()
  const report: AppLifetimeListener = (lifetime) => {
    for (const listener of [...listeners]) listener(lifetime)
  }

  const restart = (scene: number | undefined, clearPhone: () => void): void => {
    report('end')
    // Answers are stopped first, so that nothing that ends now is reported to the app.
    for (const part of [native, prompts, privacy, lifecycle, files, writeOrder, ...otherParts]) {
      part.handleAppEnd()
    }
    launch.start(scene)
    clearPhone()
    report('start')
  }

  return {
    restartApp: ({ scene } = {}) => restart(scene, () => undefined),
    deleteApp: () =>
      restart(undefined, () => {
        storage.clearAll()
        files.clear()
        scopes.clear()
        privacy.forgetAgreement()
      }),
    onAppLifetime: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
