import type { Driver } from './driver'
import { CHOOSE, ASK, type State } from './states'

/** Something that happens to the user, and must not move anything. */
export interface Transition extends Required<Pick<State, 'name' | 'start'>> {
  /** Leads to what is before. */
  before?: (driver: Driver) => Promise<unknown>
  happen: (driver: Driver) => Promise<unknown>
  /** Cases that are another thing afterwards: a gate that has opened. */
  changed?: string[]
}

const GATES = ['gate', 'gate for a session']
const PROMPT = { client: 'real', launch: ASK }
const SHEET = { client: 'avatar', launch: CHOOSE }

const OPENERS: Record<string, string> = {
  'avatar with name': 'auth-avatar__button',
  gate: 'login-gate__button',
  guard: 'login-gate__overlay',
  card: 'profile-card__button',
}

const perOpener = (make: (caseName: string, node: string) => Transition): Transition[] =>
  Object.entries(OPENERS).map(([caseName, node]) => make(caseName, node))

export const TRANSITIONS: Transition[] = [
  ...perOpener((caseName, node) => ({
    name: `refused at the ${caseName}`,
    start: PROMPT,
    happen: async (driver) => {
      await driver.tap(node, caseName)
      await driver.answer('deny')
      await driver.status('rejected')
    },
  })),
  {
    name: 'granted at the avatar',
    start: PROMPT,
    changed: [...GATES, 'card', 'card, vertical', 'form'],
    happen: async (driver) => {
      await driver.tap('auth-avatar__button', 'avatar with name')
      await driver.answer('allow')
      await driver.status('granted')
    },
  },
  {
    name: 'failed at the avatar',
    start: PROMPT,
    before: (driver) => driver.change({ network: 'off' }),
    happen: async (driver) => {
      await driver.tap('auth-avatar__button', 'avatar with name')
      await driver.until("preview.state.profile.error?.code === 'network'")
    },
  },
  {
    name: 'sheet opened at the guard',
    start: SHEET,
    happen: (driver) => driver.tap('login-gate__overlay', 'guard'),
  },
  {
    name: 'chooser cancelled at the avatar',
    start: SHEET,
    happen: async (driver) => {
      await driver.tap('auth-avatar__button', 'avatar with name')
      await driver.answer('cancel')
    },
  },
  {
    name: 'sheet closed at the card',
    start: SHEET,
    before: (driver) => driver.tap('profile-card__button', 'card'),
    happen: (driver) => driver.closeSheet(),
  },
  {
    name: 'a session that fails, after it loaded',
    start: { client: 'avatar', launch: { ...CHOOSE, exchange: 'fails late' } },
    happen: (driver) => driver.until("preview.state.session.status === 'failed'"),
  },
]
