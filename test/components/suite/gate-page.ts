import type { Launch, Page, PageSource, Screen } from '../../driver/driver'
import { SHEET } from './form-person'
import { CLIENTS, EVENT_BINDINGS } from './support'

/** A gate with something in every slot, and an avatar beside it. */
export const GATE_PAGE: PageSource = {
  template: `<view id="around" ${EVENT_BINDINGS}>
      <login-gate wx:if="{{here}}" id="gate" need="{{need}}" mode="{{mode}}" skippable="{{skippable}}"
        description="{{description}}" button-text="{{buttonText}}" skip-text="{{skipText}}"
        disabled="{{disabled}}" ${EVENT_BINDINGS}>
        <text slot="anonymous" class="teaser">会员专享</text>
        <view class="secret"><text class="star">收藏</text></view>
      </login-gate>
      <auth-avatar id="avatar" />
    </view>`,
  data: {
    here: true,
    need: 'profile',
    mode: 'replace',
    skippable: true,
    description: '',
    buttonText: '',
    skipText: '',
    disabled: false,
  },
}

export const BUTTON = '.login-gate__button'
export const OVERLAY = '.login-gate__overlay'
/** The form in the sheet, while the sheet is open. */
export const FORM = `${SHEET} profile-form`

/** Whether each `pass` since the last time went on with the user's own tap. */
export const passes = (screen: Screen): boolean[] =>
  screen
    .heard()
    .filter(({ type }) => type === 'pass')
    .map(({ detail }) => (detail as { resumed: boolean }).resumed)

export async function openGuard(
  page: Page,
  client: object = CLIENTS.asks,
  launch?: Launch,
): Promise<Screen> {
  const screen = await page.open(client, launch)
  screen.setData({ mode: 'guard' })
  screen.heard()
  return screen
}

export async function grantAtAvatar(screen: Screen): Promise<void> {
  screen.find('#avatar .auth-avatar__button').tap()
  await screen.answer('allow')
}

/** The user chooses an avatar, types a nickname and taps 保存; `ms` later. */
export async function startSaving(screen: Screen, ms: number): Promise<void> {
  screen.find('.profile-form__avatar').tap()
  await screen.answer('allow')
  screen.find('.profile-form__nickname').type('小满')
  screen.find('.profile-form__save').tap()
  await screen.host.clock.advance(ms)
}

/** The user chooses an avatar, types a nickname and saves both. */
export async function fill(screen: Screen): Promise<void> {
  screen.find('.profile-form__avatar').tap()
  await screen.answer('allow')
  screen.find('.profile-form__nickname').type('小满')
  screen.find('.profile-form__nickname').blur()
  screen.find('.profile-form__save').tap()
  await screen.host.clock.advance(5000)
}
