import type { GeneralComponent } from 'glass-easel'
import { redact } from './redact'
import type { Timeline } from './timeline'

/** The events of the library's components. The README documents them. */
const COMPONENT_EVENTS = [
  'authorize',
  'reject',
  'statuschange',
  'save',
  'pass',
  'skip',
  'cancel',
  'bind',
]

const LIBRARY_COMPONENT = /^miniprogram_npm\/miniprogram-auth-kit\/([\w-]+)\//

/**
 * Records the events of a component of the library, as its app would receive them. A component
 * inside another one of the library is skipped, since the outer one fires its events.
 */
export function recordComponentEvents(component: GeneralComponent, timeline: Timeline): void {
  const name = LIBRARY_COMPONENT.exec(component.is)?.[1]
  if (
    name === undefined ||
    LIBRARY_COMPONENT.test(component.ownerShadowRoot?.getHostNode().is ?? '')
  )
    return
  for (const event of COMPONENT_EVENTS) {
    component.addListener(event, ({ detail, target }) => {
      // An event that a component inside it fired is recorded there.
      if ((target as unknown as { _$?: unknown })._$ !== component) return
      // Every component fires this for every change. The panel shows the state once instead.
      if (event === 'statuschange') return
      timeline.add({
        kind: 'event',
        title: `<${name}> ${event}`,
        detail: redact(withoutState(detail)),
      })
    })
  }
}

/** The panel shows the state above the timeline, so the entry leaves it out. */
const withoutState = (detail: unknown): object =>
  Object.fromEntries(Object.entries(detail ?? {}).filter(([name]) => name !== 'state'))
