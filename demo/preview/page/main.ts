import type { Bundle } from '../bundle'
import { homeOf } from '../runtime/chrome'
import { both, h } from './dom'
import { Journal } from './journal'
import { controls } from './panel/controls'
import { intro } from './panel/intro'
import { stateCard } from './panel/state-card'
import { timeline } from './panel/timeline'
import { openMenu, showHome } from './phone/menu'
import { Phone } from './phone/phone'
import { exposeApi } from './api'
import { Session } from './session'
import { loadSettings } from './settings'

async function main(): Promise<Session> {
  const memory = await (await fetch('/memory.txt')).text()
  reloadOnChange(memory)
  const { bundle, complaint } = (await (await fetch('/mini-program.json')).json()) as {
    bundle?: Bundle
    complaint?: string
  }
  if (!bundle) throw new Error(complaint)

  const journal = new Journal()
  const phone = new Phone({
    back: () => session.controller?.go('navigateBack'),
    home: () => session.controller?.go('reLaunch', `/${homeOf(bundle.app)}`),
    tab: (pagePath) => session.controller?.go('switchTab', `/${pagePath}`),
    menu: () => openMenu(session),
    close: () => session.setForeground(false),
  })
  const session = new Session(phone, bundle, loadSettings(memory), journal)
  showHome(session)
  document.body.append(
    h(
      'header',
      { class: 'masthead' },
      h('h1', {}, 'miniprogram-auth-kit'),
      h(
        'p',
        {},
        both(
          '不强迫、不打扰、不说谎地认识你的用户',
          'Know your user without forcing, nagging or lying',
        ),
      ),
    ),
    h(
      'main',
      { class: 'layout' },
      h('div', { class: 'column left' }, intro(), controls(session)),
      h('div', { class: 'column middle' }, phone.element),
      h('div', { class: 'column right' }, stateCard(session), timeline(journal)),
    ),
  )
  await session.start()
  return session
}

/**
 * The server says when something was rebuilt: a reload is a cold start, with the phone's storage kept.
 * And it says what it remembers, again when it was started again.
 */
function reloadOnChange(memory: string): void {
  const changes = new EventSource('/changes')
  changes.onmessage = () => location.reload()
  changes.addEventListener('memory', ({ data }: MessageEvent<string>) => {
    if (data !== memory) location.reload()
  })
  addEventListener('pagehide', () => changes.close())
}

const started = main()
exposeApi(started)
started.catch((error: unknown) => {
  const complaint = error instanceof Error ? error.message : String(error)
  document.body.replaceChildren(h('pre', { class: 'complaint' }, complaint))
})
