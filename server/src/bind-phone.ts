import type { Account } from './account-record'
import { ApiError } from './errors'
import { inTime } from './in-time'
import { askPhoneNumber } from './phone-number'
import type { Services } from './services'
import type { Session } from './sessions'

export interface PhoneRequest {
  code: string
  /** The mini-program of the button. Default: that of the session. */
  appId?: string
}

/**
 * Decides what happens to a number that another account has: `'move'` takes it from that account,
 * `'merge'` makes one account of both, anything else refuses it. Carriers give numbers to new owners,
 * so that the number alone does not prove that both are one person.
 *
 * @param account The id of the account that asks. @param holder The id of the one that has it.
 */
export type OnNumberTaken = (
  account: string,
  holder: string,
) => Promise<TakeOverAnswer> | TakeOverAnswer

type TakeOverAnswer = 'move' | 'merge' | undefined | null | false

type Needed = Pick<Services, 'appIds' | 'getPhoneNumber' | 'onNumberTaken' | 'phones'>

/** In ms. Clients wait no longer than 10 s for the whole request. */
const HOOK_TIMEOUT = 3_000

/** How often an app is asked while the number goes from one account to another. */
const MAX_DECISIONS = 3

/** Binds the number of a code to the account of a session. */
export async function bindPhone(
  services: Needed,
  { code, appId }: PhoneRequest,
  session: Session,
): Promise<{ account: Account; isMerged: boolean }> {
  const { getPhoneNumber, onNumberTaken, phones } = services
  if (!phones) throw new ApiError('not-found', 'Numbers are off: the server has no DATA_KEY')
  const identity = identityOf(services.appIds, appId, session)
  const number = await askPhoneNumber(code, identity.appId, identity.openid, getPhoneNumber)
  let binding = await phones.bind(session.account.id, number)
  for (let n = 0; 'holder' in binding && n < MAX_DECISIONS; n += 1) {
    const { account, holder } = binding
    const by = await decide(onNumberTaken, account.id, holder.id)
    if (by === undefined) break
    binding = await phones.bind(account.id, number, { holder: holder.id, by })
  }
  if (!('holder' in binding)) return binding
  throw new ApiError('number-taken', 'This number belongs to another account')
}

/** WeChat checks that the code is of this user, so it has to be one of the account's identities. */
function identityOf(appIds: string[], appId: string | undefined, session: Session) {
  if (appId === undefined || appId === session.appId)
    return { appId: session.appId, openid: session.secrets().openid }
  const { identities } = session.account.record
  const identity = appIds.includes(appId) && identities.find((one) => one.appId === appId)
  if (identity) return identity
  throw new ApiError('bad-request', 'appId is no mini-program of this server and user')
}

async function decide(
  onNumberTaken: OnNumberTaken | undefined,
  account: string,
  holder: string,
): Promise<'move' | 'merge' | undefined> {
  if (!onNumberTaken) return undefined
  try {
    const answer = await inTime(Promise.resolve(onNumberTaken(account, holder)), HOOK_TIMEOUT)
    return answer === 'move' || answer === 'merge' ? answer : undefined
  } catch (cause) {
    throw new ApiError('internal', 'It could not be decided who has the number', { cause })
  }
}
