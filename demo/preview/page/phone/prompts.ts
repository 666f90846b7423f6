import type { Answer, Host, Prompt, WechatBackend } from '../../../../host/index'
import { avatarSheet, albumPage } from './avatar-sheet'
import type { Overlay } from './overlay'
import { contractPage, privacyPopup } from './privacy'
import { settingsPage } from './settings-page'
import { userInfoPrompt } from './user-info'
import type { Words } from './words'

export interface PromptScene {
  host: Host<WechatBackend>
  overlay: Overlay
  words: () => Words
  appName: () => string
  /** The person at the phone answered. */
  onAnswer: (prompt: Prompt, answer: Answer) => void
}

/** Draws each prompt of the client while it is open. */
export function createPrompts(scene: PromptScene): (prompt: Prompt) => void {
  const shown = new Map<Prompt, () => void>()
  return (prompt) => {
    if (!prompt.open) {
      shown.get(prompt)?.()
      shown.delete(prompt)
    } else if (!shown.has(prompt)) {
      // Told as it opens: an answer that was queued before closes it in the same turn.
      shown.set(prompt, () => undefined)
      queueMicrotask(() => {
        if (prompt.open) shown.set(prompt, draw(scene, prompt))
      })
    }
  }
}

export function openContract({ overlay, words }: Pick<PromptScene, 'overlay' | 'words'>): void {
  const close = overlay.page(
    contractPage(words(), () => close()),
    'contract',
  )
}

function draw(scene: PromptScene, prompt: Prompt): () => void {
  const { host, overlay, words, appName } = scene
  const answer = (given: Answer): void => scene.onAnswer(prompt, given)
  const permission = (request: string, user?: { nickName: string; avatarUrl: string }) =>
    userInfoPrompt(words(), {
      appName: appName(),
      request,
      ...(user && { user }),
      ...(prompt.withPrivacy && { privacy: () => openContract(scene) }),
      onAnswer: (allowed) => answer(allowed ? 'allow' : 'deny'),
    })

  switch (prompt.kind) {
    case 'getUserInfo':
    case 'getUserProfile':
      return overlay.sheet(permission(words().userInfo, host.user), { name: prompt.kind })
    case 'authorize':
      return overlay.sheet(permission(words().scopes[prompt.scope ?? ''] ?? prompt.scope ?? ''), {
        name: prompt.kind,
      })
    case 'privacy':
      return overlay.sheet(
        privacyPopup(
          words(),
          () => openContract(scene),
          (agreed) => answer(agreed ? 'allow' : 'deny'),
        ),
        { name: 'privacy' },
      )
    case 'openSetting':
      return leavesApp(
        scene,
        overlay.page(settingsPage(words(), host.saveDevice().scopes, answerScopes), 'openSetting'),
      )
    case 'chooseAvatar':
      return drawAvatar(scene, answer)
  }

  function answerScopes(scopes: Record<string, boolean>): void {
    answer(scopes)
  }
}

/** The sheet, and behind it the album, which covers the app. */
function drawAvatar(scene: PromptScene, answer: (answer: Answer) => void): () => void {
  const { host, overlay, words } = scene
  let close = overlay.sheet(avatarSheet(words(), host.user.avatarUrl, openAlbum, answer), {
    name: 'chooseAvatar',
    onMask: () => answer('cancel'),
  })
  return () => close()

  function openAlbum(): void {
    close()
    close = leavesApp(scene, overlay.page(albumPage(words(), answer), 'album'))
  }
}

/** A page of WeChat's own hides the app's page, which shows again when it is closed. */
function leavesApp({ host }: PromptScene, close: () => void): () => void {
  host.hidePage()
  return () => {
    close()
    // Not before what was answered there is known.
    setTimeout(() => host.showPage())
  }
}
