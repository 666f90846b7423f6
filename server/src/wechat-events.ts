import { createHash } from 'node:crypto'
import type { Accounts, Withdrawer } from './accounts'
import { type WithdrawableField, withoutFields } from './profiles'
import type { PushMessage } from './wechat-push'

const PROFILE: readonly WithdrawableField[] = ['nickName', 'avatarUrl']
const EVERYTHING: readonly WithdrawableField[] = [...PROFILE, 'phone']

/**
 * What a value of `RevokeInfo` withdraws, of what this server keeps (official docs,
 * server/event_push/platform/authorized_user_information_changes): 6, nickname and avatar; 8, the number; 19, the
 * nickname of the keyboard; 20, the avatar that was chosen.
 */
const REVOKED_FIELDS = new Map<string, readonly WithdrawableField[]>([
  ['6', PROFILE],
  ['8', ['phone']],
  ['19', ['nickName']],
  ['20', ['avatarUrl']],
])

/**
 * Deletes what an event of WeChat withdraws, once, however often it is pushed. Other events and
 * events of nobody who is known here change nothing.
 *
 * @param memory In ms; how long a handled event is remembered. It must be longer than WeChat repeats
 *   an event, and than its signature is accepted.
 */
export async function handleWechatEvent(
  { accounts, now }: { accounts: Accounts; now: () => number },
  appId: string,
  message: PushMessage,
  memory: number,
): Promise<void> {
  const withdrawn = withdrawnBy(message)
  const who = withdrawerOf(appId, message)
  if (withdrawn === undefined || who === undefined) return
  const claim = { key: eventKey(appId, message), ttl: memory }
  await accounts.withdraw(
    who,
    claim,
    withdrawn === 'account' ? withdrawn : (record) => withoutFields(record, withdrawn, now()),
  )
}

function withdrawnBy({ Event, RevokeInfo }: PushMessage) {
  switch (Event) {
    case 'user_info_modified':
      return PROFILE
    case 'user_authorization_revoke':
      // Where WeChat does not say what was withdrawn, everything was.
      return RevokeInfo === undefined ? EVERYTHING : REVOKED_FIELDS.get(RevokeInfo)
    case 'user_authorization_cancellation':
      return 'account'
    default:
      return undefined
  }
}

/** Public reports know of events without OpenID. The documents name UnionID (framework/security). */
function withdrawerOf(appId: string, { OpenID, UnionID }: PushMessage): Withdrawer | undefined {
  if (OpenID) return { appId, openid: OpenID }
  return UnionID ? { unionId: UnionID } : undefined
}

/** WeChat repeats an event that is not answered in time, with the same fields. */
function eventKey(appId: string, message: PushMessage): string {
  const { CreateTime, Event, OpenID, RevokeInfo, UnionID } = message
  const fields = [appId, Event, OpenID, UnionID, CreateTime, RevokeInfo]
  return `event:${createHash('sha256').update(JSON.stringify(fields)).digest('base64url')}`
}
