import { auth } from 'miniprogram-auth-kit'
import { createApp, type TestApp, type TestPage } from 'miniprogram-auth-kit/testing'
import { createProject } from '../app/project'

const TAGS = ['profile-card', 'login-gate', 'phone-button', 'profile-sheet']
const usingComponents = Object.fromEntries(
  TAGS.map((tag) => [tag, `miniprogram-auth-kit/${tag}/index`]),
)
const OPENERS = [
  ['a card', '<profile-card />', '.profile-card__button', '.profile-card__hint'],
  ['a gate', '<login-gate />', '.login-gate__button', '.login-gate__hint'],
] as const

const project = createProject({})
let app: TestApp
let endUpload: (url: string) => void
beforeEach(() => {
  app = createApp({ root: project.root, host: { sdkVersion: '2.25.0' } })
  app.getApp()
  auth.configure({
    channels: ['chooseAvatar'],
    uploadAvatar: () => new Promise((resolve) => (endUpload = resolve)),
    uploadTimeout: 600_000,
    bindPhone: () => Promise.resolve({}),
  })
})
afterEach(() => app.close())

const open = (template: string): Promise<TestPage> => app.page({ template, usingComponents })

/** Gives avatar and nickname in the sheet; the picture is on its way until `endUpload`. */
async function saveInSheet(page: TestPage, button: string): Promise<void> {
  await page.find(button).tap()
  await page.find('.profile-form__avatar').tap('allow')
  await page.find('.profile-form__nickname').type('小满')
  await page.find('.profile-form__save').tap()
  await page.settle(3000)
}

describe.each(OPENERS)(
  'the sheet of %s on a page that was left open',
  (_, opener, button, hint) => {
    it('takes no hint away from the page in front when its save ends', async () => {
      await saveInSheet(await open(opener), button)
      const front = await open('<phone-button />')
      await front.find('.phone-button').tap('deny')
      endUpload('https://cdn.example.com/mine.png')
      await front.settle()
      expect(auth.state.profile.status).toBe('granted')
      expect(front.find('.phone-button__hint').text()).toBe('没关系，不影响使用，随时可以再点')
      await front.settle(6000)
      expect(front.has('.phone-button__hint')).toBe(false)
    })

    it('leaves the question whether to log out where it is asked', async () => {
      await saveInSheet(await open(opener), button)
      const front = await open('<profile-card show-logout />')
      await front.find('.profile-card__logout').tap()
      endUpload('https://cdn.example.com/mine.png')
      await front.settle()
      expect(auth.state.profile.status).toBe('granted')
      expect(front.has('.profile-card__question')).toBe(true)
    })

    it('says no old refusal where it gave way to the sheet of the page in front', async () => {
      const behind = await open(opener)
      await behind.find(button).tap()
      await behind.find('.profile-sheet__close').tap()
      await behind.settle(6000)
      await behind.find(button).tap()
      const front = await open('<profile-card />')
      await front.find('.profile-card__button').tap()
      expect(front.has('.profile-sheet--open')).toBe(true)
      await front.leave()
      expect(behind.has(hint)).toBe(false)
    })

    it('says what is refused after it ended, where nobody tapped anything since', async () => {
      let refuse: (reason: unknown) => void = () => undefined
      auth.configure({ submitProfile: () => new Promise((_resolve, reject) => (refuse = reject)) })
      const page = await open(opener)
      await saveInSheet(page, button)
      await page.hide({ app: true })
      endUpload('https://cdn.example.com/mine.png')
      await page.settle()
      await page.show({ app: true })
      refuse({ code: 'refused', message: '昵称含有违规内容' })
      await page.settle()
      expect(page.find(hint).text()).toBe('昵称含有违规内容')
    })
  },
)
