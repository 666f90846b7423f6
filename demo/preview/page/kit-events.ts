import type { GeneralComponent } from 'glass-easel'
import { redact } from './redact'
import type { Journal } from './journal'

/** What the library's components fire: see the contract of their events in the README. */
const EVENTS = ['authorize', 'reject', 'statuschange', 'save', 'pass', 'skip', 'cancel']

const KIT = /^miniprogram_npm\/miniprogram-auth-kit\/([\w-]+)\//

/** Listens to one of our components as an app does: one inside another speaks through that one. */
export function hearComponent(component: GeneralComponent, journal: Journal): void {
  const name = KIT.exec(component.is)?.[1]
  if (name === undefined || KIT.test(component.ownerShadowRoot?.getHostNode().is ?? '')) return
  for (const event of EVENTS) {
    component.addListener(event, ({ detail, target }) => {
      // An event of something inside it is that one's to tell.
      if ((target as unknown as { _$?: unknown })._$ !== component) return
      // Hundreds of components see every change; the state is shown once, beside the list.
      if (event === 'statuschange') return
      journal.add({ kind: 'event', title: `<${name}> ${event}`, detail: redact(brief(detail)) })
    })
  }
}

/** Without the snapshot: it stands above the list. */
const brief = (detail: unknown): object =>
  Object.fromEntries(Object.entries(detail ?? {}).filter(([name]) => name !== 'state'))
