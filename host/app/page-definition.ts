import type { Definition } from './components'

/** The options of a page that mean the same in a component (official docs, app-service/page). */
const SHARED = [
  'behaviors',
  'data',
  'observers',
  'options',
  'lifetimes',
  'pageLifetimes',
  'relations',
]

/**
 * A page as a component, since miniprogram-simulate has no `Page`. Its functions become methods, its
 * lifetimes too, which whoever opens it calls; what else it holds is on `this`.
 */
export function pageDefinition(page: Definition): Definition {
  const entries = Object.entries(page)
  const pick = (isPicked: (name: string, value: unknown) => boolean): Definition =>
    Object.fromEntries(entries.filter(([name, value]) => isPicked(name, value)))
  const own = pick((name, value) => !SHARED.includes(name) && typeof value !== 'function')
  return {
    ...pick((name) => SHARED.includes(name)),
    methods: pick((name, value) => !SHARED.includes(name) && typeof value === 'function'),
    created(this: object) {
      Object.assign(this, own)
    },
  }
}
