import type { Driver } from './driver'
import type { Launch } from './stage'

/** What a user may find the components in. */
export interface State {
  name: string
  /** The `id` of a client of the preview, and how the app is launched there; none: goes on from the state before. */
  start?: { client: string; launch: Launch }
  /** Leads to the state. */
  reach?: (driver: Driver) => Promise<unknown>
  /** The sheet is open: it is measured, and not what is behind it. */
  isSheet?: boolean
  /** The user's own name shows. */
  showsNames?: boolean
}

export const CHOOSE: Launch = { channels: ['chooseAvatar'] }
export const ASK: Launch = { channels: ['getUserInfo', 'chooseAvatar'] }

/** What is tapped at a component, by its case. */
export const OPENERS = {
  'avatar with name': 'auth-avatar__button',
  gate: 'login-gate__button',
  guard: 'login-gate__overlay',
  card: 'profile-card__button',
} as const

/** What asks for the phone number, by its case. */
export const PHONE_OPENERS = {
  'phone button': 'auth__button',
  'gate for a number': 'login-gate__button',
  'guard for a number': 'login-gate__overlay',
} as const

export const phoneStatus = (driver: Driver, status: string) =>
  driver.until(`preview.state.phone.status === '${status}'`)

const openSheet = (driver: Driver) => driver.tap('profile-card__button')

/** An app whose privacy guide does not name avatar and nickname. */
export async function startUndeclared(driver: Driver): Promise<void> {
  await driver.change({ privacyDeclared: false })
  await driver.start('privacy', ASK)
}

/** The clients are those of `demo/preview/page/clients.ts`. */
export const STATES: State[] = [
  { name: 'anonymous', start: { client: 'avatar', launch: { ...CHOOSE, submit: 'hangs' } } },
  { name: 'disabled', reach: (driver) => driver.setData({ disabled: true }) },
  {
    name: 'sheet, empty',
    isSheet: true,
    reach: async (driver) => {
      await driver.setData({ disabled: false })
      await openSheet(driver)
    },
  },
  {
    name: 'sheet, something missing',
    isSheet: true,
    reach: (driver) => driver.tapInSheet('profile-form__save'),
  },
  {
    name: 'sheet, filled',
    isSheet: true,
    showsNames: false,
    reach: (driver) => driver.fillSheet('林小满'),
  },
  {
    name: 'sheet, saving',
    isSheet: true,
    reach: (driver) => driver.tapInSheet('profile-form__save'),
  },

  {
    name: 'skipped',
    start: { client: 'avatar', launch: CHOOSE },
    reach: (driver) => driver.tapAll('login-gate__skip'),
  },
  { name: 'partial', reach: (driver) => driver.know({ avatarUrl: driver.avatarUrl }) },
  {
    name: 'granted',
    showsNames: true,
    reach: (driver) => driver.know({ nickName: '林小满', avatarUrl: driver.avatarUrl }),
  },
  { name: 'asked whether to log out', reach: (driver) => driver.tap('profile-card__logout') },
  {
    name: 'editing',
    isSheet: true,
    reach: (driver) => driver.tap('profile-card__edit'),
  },

  { name: 'privacy needed', start: { client: 'privacy', launch: CHOOSE } },
  { name: 'sheet, agreement', isSheet: true, reach: openSheet },
  { name: 'cancelled', reach: (driver) => driver.closeSheet() },

  {
    name: 'sheet, phone number',
    isSheet: true,
    reach: (driver) => driver.tap('login-gate__overlay', 'guard for a number'),
  },
  {
    name: 'phone number cancelled',
    reach: async (driver) => {
      await driver.closeSheet()
      await phoneStatus(driver, 'rejected')
    },
  },
  ...Object.entries(PHONE_OPENERS).flatMap(([caseName, node], index): State[] => [
    {
      name: `asked for a number at the ${caseName}`,
      ...(index === 0 && { start: { client: 'avatar', launch: CHOOSE } }),
      reach: async (driver) => {
        await driver.tap(node, caseName)
        await phoneStatus(driver, 'pending')
      },
    },
    {
      name: `refused a number at the ${caseName}`,
      reach: async (driver) => {
        await driver.answer('deny')
        await phoneStatus(driver, 'rejected')
      },
    },
  ]),
  {
    name: 'phone number bound',
    reach: async (driver) => {
      await driver.tap('auth__button', 'phone button')
      await driver.answer('allow')
      await phoneStatus(driver, 'bound')
    },
  },

  { name: 'native prompt', start: { client: 'real', launch: ASK } },
  { name: 'pending', reach: (driver) => driver.tap('auth-avatar__button') },
  {
    name: 'rejected',
    reach: async (driver) => {
      await driver.answer('deny')
      await driver.status('rejected')
    },
  },
  ...(['card', 'gate', 'guard'] as const).map((caseName, index) => ({
    name: `pending at the ${caseName}`,
    reach: async (driver: Driver) => {
      if (index > 0) await driver.answer('deny')
      await driver.tap(OPENERS[caseName], caseName)
      await driver.status('pending')
    },
  })),
  {
    name: 'error',
    reach: async (driver) => {
      await driver.answer('deny')
      await driver.change({ network: 'off' })
      await driver.tap('auth-avatar__button')
      await driver.until("preview.state.profile.error?.code === 'network'")
      await driver.change({ network: 'good' })
    },
  },

  {
    name: 'session loading',
    start: { client: 'avatar', launch: { ...CHOOSE, exchange: 'hangs' } },
    reach: (driver) => driver.part('login-gate__loading').waitFor(),
  },
  { name: 'session failed', start: { client: 'avatar', launch: { ...CHOOSE, exchange: 'fails' } } },
  {
    name: 'sheet, after a placeholder',
    isSheet: true,
    start: { client: 'avatar', launch: ASK },
    reach: openSheet,
  },
  {
    name: 'sheet, nickname refused',
    isSheet: true,
    start: { client: 'withdrawn', launch: CHOOSE },
    reach: async (driver) => {
      await driver.change({ nicknameReview: 'fail' })
      await openSheet(driver)
      await driver.fillSheet('林小满')
      await driver.tapInSheet('profile-form__save')
      await driver.inSheet('profile-form__nickname--missing').waitFor()
      await driver.change({ nicknameReview: 'pass' })
    },
  },
  {
    name: 'scope undeclared',
    reach: async (driver) => {
      await startUndeclared(driver)
      await driver.tap('auth-avatar__button')
      await driver.until("preview.state.privacy === 'undeclared'")
      await driver.change({ privacyDeclared: true })
    },
  },
  {
    name: 'placeholder, and no way',
    start: { client: 'anonymous', launch: ASK },
    reach: async (driver) => {
      await driver.tap('profile-card__button')
      await driver.until("preview.state.channel === 'none'")
    },
  },
  { name: 'no way on this client', start: { client: 'anonymous', launch: CHOOSE } },
  { name: 'single page', start: { client: 'single-page', launch: CHOOSE } },
]
