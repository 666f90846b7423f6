import { AuthError } from '../client/client'
import { isLocalAvatar } from '../profile/profile'
import { cleanImageAddress } from '../state/user-info'
import type { Context } from '../context'
import type { LoginSession } from '../session/session'

/** Told to the developer, in `profile.error.errMsg`: only the app can mend it. */
const EXPECTED_ANSWER =
  'uploadAvatar must answer a lasting URL as text (the data of wx.uploadFile is JSON, to be parsed)'

/**
 * Uploads a chosen avatar by the app's `uploadAvatar`, and answers its lasting URL.
 * @returns `undefined` where the app has no `uploadAvatar`
 */
export function uploadAvatar(
  context: Context,
  session: LoginSession,
  path: string,
): Promise<string> | undefined {
  const { uploadAvatar: upload, uploadTimeout } = context.options
  if (!upload) return
  return session
    .sendIfAny((current) =>
      context.callOption('uploadAvatar', () => upload(path, current), uploadTimeout),
    )
    .then((answer) => {
      const avatarUrl = cleanImageAddress(answer)
      if (avatarUrl && !isLocalAvatar(avatarUrl)) return avatarUrl
      throw new AuthError('submit-failed', EXPECTED_ANSWER, { errMsg: EXPECTED_ANSWER })
    })
}
