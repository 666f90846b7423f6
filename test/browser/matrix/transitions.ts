import type { Driver } from './driver'
import {
  ASK,
  CHOOSE,
  OPENERS,
  PHONE_OPENERS,
  phoneStatus,
  startUndeclared,
  type State,
} from './states'

/** Something that happens to the user, and must not move anything. */
export interface Transition extends Required<Pick<State, 'name' | 'start'>> {
  /** Leads to what is before. */
  before?: (driver: Driver) => Promise<unknown>
  happen: (driver: Driver) => Promise<unknown>
  /** Cases that are another thing afterwards: a gate that has opened. */
  changed?: string[]
  /** The sheet is open, before and after: it is measured, and not what is behind it. */
  isSheet?: boolean
}

const GATES = ['gate', 'gate for a session']
/** Buttons that ask for the profile go, once it is known or nothing can ask. */
const CHANGED_BY_PROFILE = [...GATES, 'card', 'card, vertical', 'card with a number', 'form']
const PROMPT = { client: 'real', launch: ASK }
const SHEET = { client: 'avatar', launch: CHOOSE }

const perOpener = (make: (caseName: string, node: string) => Transition): Transition[] =>
  Object.entries(OPENERS).map(([caseName, node]) => make(caseName, node))

const openSheet = (driver: Driver) => driver.tap('profile-card__button', 'card')

export const TRANSITIONS: Transition[] = [
  ...perOpener((caseName, node) => ({
    name: `asked at the ${caseName}`,
    start: PROMPT,
    happen: async (driver) => {
      await driver.tap(node, caseName)
      await driver.status('pending')
    },
  })),
  ...(['card', 'card, vertical'] as const).map((caseName): Transition => ({
    name: `asked whether to log out at the ${caseName}`,
    start: SHEET,
    before: (driver) => driver.know({ nickName: '林小满', avatarUrl: driver.avatarUrl }),
    happen: (driver) => driver.tap('profile-card__logout', caseName),
  })),
  {
    name: 'a session that loads',
    start: { client: 'avatar', launch: { ...CHOOSE, exchange: 'answers late' } },
    before: (driver) => driver.until("preview.state.session.status === 'pending'"),
    happen: (driver) => driver.part('login-gate__loading').waitFor(),
  },
  {
    name: 'saved in the sheet with something missing',
    start: SHEET,
    isSheet: true,
    before: openSheet,
    happen: (driver) => driver.tapInSheet('profile-form__save'),
  },
  {
    name: 'a picture chosen in the sheet',
    start: SHEET,
    isSheet: true,
    before: openSheet,
    happen: (driver) => driver.fillSheet('林小满'),
  },
  {
    name: 'saving in the sheet',
    start: { client: 'avatar', launch: { ...CHOOSE, upload: 'hangs' } },
    isSheet: true,
    before: async (driver) => {
      await openSheet(driver)
      await driver.fillSheet('林小满')
    },
    happen: async (driver) => {
      await driver.tapInSheet('profile-form__save')
      await driver.inSheet('auth__ring').waitFor()
    },
  },
  {
    name: 'a nickname refused in the sheet',
    start: { client: 'withdrawn', launch: CHOOSE },
    isSheet: true,
    before: async (driver) => {
      await driver.change({ nicknameReview: 'fail' })
      await openSheet(driver)
      await driver.fillSheet('林小满')
    },
    happen: async (driver) => {
      await driver.tapInSheet('profile-form__save')
      await driver.inSheet('profile-form__nickname--missing').waitFor()
      await driver.change({ nicknameReview: 'pass' })
    },
  },
  {
    name: 'a scope that is not declared',
    start: SHEET,
    before: startUndeclared,
    happen: async (driver) => {
      await driver.tap('auth-avatar__button', 'avatar with name')
      await driver.until("preview.state.privacy === 'undeclared'")
      await driver.change({ privacyDeclared: true })
    },
  },
  {
    name: 'a placeholder on a client without another way',
    start: { client: 'anonymous', launch: ASK },
    changed: CHANGED_BY_PROFILE,
    happen: async (driver) => {
      await driver.tap('auth-avatar__button', 'avatar with name')
      await driver.until("preview.state.channel === 'none'")
    },
  },
  ...perOpener((caseName, node) => ({
    name: `refused at the ${caseName}`,
    start: PROMPT,
    happen: async (driver) => {
      await driver.tap(node, caseName)
      await driver.answer('deny')
      await driver.status('rejected')
    },
  })),
  ...Object.entries(PHONE_OPENERS).map(([caseName, node]): Transition => ({
    name: `asked for a number and refused at the ${caseName}`,
    start: SHEET,
    happen: async (driver) => {
      await driver.tap(node, caseName)
      await driver.answer('deny')
      await phoneStatus(driver, 'rejected')
    },
  })),
  {
    name: 'granted at the avatar',
    start: PROMPT,
    changed: CHANGED_BY_PROFILE,
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
