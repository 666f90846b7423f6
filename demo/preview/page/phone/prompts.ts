import type { Answer, Host, Prompt, WechatBackend } from '../../../../host/index'
import { avatarSheet, albumPage } from './avatar-sheet'
import type { Overlay } from './overlay'
import { contractPage, privacyPopup } from './privacy-popup'
import { settingsPage } from './settings-page'
import { permissionPrompt } from './permission-prompt'
import { phonePrompt, smsPrompt } from './phone-prompt'
import type { WechatTexts } from './wechat-texts'

export interface PromptContext {
  host: Host<WechatBackend>
  overlay: Overlay
  texts: () => WechatTexts
  appName: () => string
  /** Called when the user answers a prompt. */
  onAnswer: (prompt: Prompt, answer: Answer) => void
}

/** What the prompts of one phone know of each other. */
interface PromptMemory {
  /** The number that the user chose, which a text message may have to prove. */
  phoneNumber: string
}

/** What the user of the modelled phone types as another number. */
const OTHER_NUMBER = '13900139000'

/** Makes a function that draws a prompt when it opens, and removes it when it closes. */
export function createPromptDrawer(context: PromptContext): (prompt: Prompt) => void {
  const closeByPrompt = new Map<Prompt, () => void>()
  const memory: PromptMemory = { phoneNumber: '' }
  return (prompt) => {
    if (!prompt.open) {
      closeByPrompt.get(prompt)?.()
      closeByPrompt.delete(prompt)
    } else if (!closeByPrompt.has(prompt)) {
      // Not drawn at once, since a queued answer closes the prompt in the same turn.
      closeByPrompt.set(prompt, () => undefined)
      queueMicrotask(() => {
        if (prompt.open) closeByPrompt.set(prompt, drawPrompt(context, prompt, memory))
      })
    }
  }
}

export function openPrivacyContract({
  overlay,
  texts,
}: Pick<PromptContext, 'overlay' | 'texts'>): void {
  const close = overlay.showPage(
    contractPage(texts(), () => close()),
    'contract',
  )
}

function drawPrompt(context: PromptContext, prompt: Prompt, memory: PromptMemory): () => void {
  const { host, overlay, texts, appName } = context
  const answer = (value: Answer): void => context.onAnswer(prompt, value)
  const permission = (request: string, user?: { nickName: string; avatarUrl: string }) =>
    permissionPrompt(texts(), {
      appName: appName(),
      request,
      ...(user && { user }),
      ...(prompt.withPrivacy && { onPrivacyContract: () => openPrivacyContract(context) }),
      onAnswer: (allowed) => answer(allowed ? 'allow' : 'deny'),
    })

  switch (prompt.kind) {
    case 'getUserInfo':
    case 'getUserProfile':
      return overlay.showSheet(permission(texts().userInfo, host.user), { name: prompt.kind })
    case 'authorize':
      return overlay.showSheet(
        permission(texts().scopes[prompt.scope ?? ''] ?? prompt.scope ?? ''),
        {
          name: prompt.kind,
        },
      )
    case 'privacy':
      return overlay.showSheet(
        privacyPopup(
          texts(),
          () => openPrivacyContract(context),
          (agreed) => answer(agreed ? 'allow' : 'deny'),
        ),
        { name: 'privacy' },
      )
    case 'openSetting':
      return hideAppUntilClosed(
        context,
        overlay.showPage(
          settingsPage(texts(), host.saveDevice().scopes, answerScopes),
          'openSetting',
        ),
      )
    case 'getPhoneNumber':
    case 'getRealtimePhoneNumber':
      return overlay.showSheet(
        phonePrompt(texts(), {
          appName: appName(),
          numbers: host.user.phoneNumbers,
          onOther: () => answerNumber(OTHER_NUMBER),
          onAnswer: answerNumber,
        }),
        { name: prompt.kind, onMask: () => answer('cancel') },
      )
    case 'phoneSmsCode':
      return overlay.showSheet(
        smsPrompt(texts(), memory.phoneNumber, (isRight) => answer(isRight ? 'allow' : 'cancel')),
        { name: prompt.kind },
      )
    case 'chooseAvatar':
      return drawChooseAvatar(context, answer)
  }

  /** Undefined: the user refuses. */
  function answerNumber(phoneNumber: string | undefined): void {
    memory.phoneNumber = phoneNumber ?? ''
    answer(phoneNumber === undefined ? 'deny' : { phoneNumber })
  }

  function answerScopes(scopes: Record<string, boolean>): void {
    answer(scopes)
  }
}

/** Draws the sheet of `chooseAvatar`, and the album that it opens. */
function drawChooseAvatar(context: PromptContext, answer: (answer: Answer) => void): () => void {
  const { host, overlay, texts } = context
  let close = overlay.showSheet(avatarSheet(texts(), host.user.avatarUrl, openAlbum, answer), {
    name: 'chooseAvatar',
    onMask: () => answer('cancel'),
  })
  return () => close()

  function openAlbum(): void {
    close()
    close = hideAppUntilClosed(context, overlay.showPage(albumPage(texts(), answer), 'album'))
  }
}

/**
 * Hides the app's page while a page of WeChat covers it. Returns a function that closes that page.
 */
function hideAppUntilClosed({ host }: PromptContext, close: () => void): () => void {
  host.hidePage()
  return () => {
    close()
    // Deferred, so that the app has the answer before its page shows.
    setTimeout(() => host.showPage())
  }
}
