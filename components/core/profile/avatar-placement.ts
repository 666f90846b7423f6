import { isSavedAvatar } from './avatar-files'
import { toAuthFailure } from '../client/client'
import { isRefused } from '../state/state'
import type { AvatarFiles } from './avatar-files'
import type { ProfileSubmission } from './submission'
import type { Context } from '../context'
import type { AuthFailure } from '../state/state'

/** A chosen avatar's address; with an `error` it is not the lasting one, and is tried again. */
interface PlacedAvatar {
  avatarUrl: string
  error?: AuthFailure | undefined
}

/**
 * Gives a chosen avatar the address that it lives at from now on: the URL that the app's server
 * answers, else a copy on this phone, else the temporary path for as long as the app lives. Two forms
 * of one user that give the same picture place it once.
 */
export function createAvatarPlacement(
  context: Context,
  submission: ProfileSubmission,
  avatarFiles: AvatarFiles,
): (path: string) => Promise<PlacedAvatar> {
  let upload: { key: string; placing: Promise<PlacedAvatar> } | undefined

  /** @param error why the picture is not on the server */
  function keepOnPhone(path: string, error?: AuthFailure): Promise<PlacedAvatar> {
    const saving = isSavedAvatar(path) ? Promise.resolve(path) : avatarFiles.save(path)
    return saving.then(
      (avatarUrl) => ({ avatarUrl, error }),
      (reason: unknown) => ({
        avatarUrl: path,
        error: error || Object.assign(toAuthFailure(reason), { code: 'storage' as const }),
      }),
    )
  }

  return (path) => {
    const key = `${context.userGeneration} ${path}`
    if (upload && upload.key === key) return upload.placing
    const uploading = submission.uploadAvatar(path)
    if (!uploading) return keepOnPhone(path)
    const placing = uploading.then(
      (avatarUrl) => ({ avatarUrl }),
      (reason: unknown) => {
        if (upload && upload.key === key) upload = undefined
        const error = toAuthFailure(reason)
        // Refused for good: it is not kept. Else it stays on this phone, and is uploaded again by 保存
        // and at the next start.
        return isRefused(error) ? { avatarUrl: path, error } : keepOnPhone(path, error)
      },
    )
    upload = { key, placing }
    return placing
  }
}
