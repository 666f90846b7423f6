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
}

/** @param otherParts Parts outside the client that end with the app. */
export function createAppLifetime(client: Client, otherParts: EndsWithApp[]): AppLifetime {
  const { native, prompts, privacy, lifecycle, files, writeOrder, storage, scopes, launch } = client

  const restartApp: AppLifetime['restartApp'] = ({ scene } = {}) => {
    // Answers are stopped first, so that nothing that ends now is reported to the app.
    for (const part of [native, prompts, privacy, lifecycle, files, writeOrder, ...otherParts]) {
      part.handleAppEnd()
    }
    launch.start(scene)
  }

  return {
    restartApp,
    deleteApp: () => {
      restartApp()
      storage.clearAll()
      files.clear()
      scopes.clear()
      privacy.forgetAgreement()
    },
  }
}
