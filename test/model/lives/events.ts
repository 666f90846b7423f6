import type { World } from './world'

/** What the components may have told the page, by what the person did since the app started. */
export interface Allowance {
  rejects: number
  authorizes: number
  guardPasses: number
  prompts: number
}
export const noAllowance = (): Allowance => ({
  rejects: 0,
  authorizes: 0,
  guardPasses: 0,
  prompts: 0,
})

const GUARDS = ['guard', 'both', 'paid']

/** An event is told once, and only of what the person did. */
export function checkEvents({ screen, witness: { allowance }, report }: World): void {
  const heard = screen.heard()
  const countOf = (type: string, from?: readonly string[]): number =>
    heard.filter((event) => event.type === type && (!from || from.includes(event.from))).length
  allowance.rejects -= countOf('reject')
  allowance.authorizes -= countOf('authorize')
  allowance.guardPasses -= countOf('pass', GUARDS)
  if (allowance.rejects < 0) report('a reject of nobody')
  if (allowance.authorizes < 0) report('an authorize of nobody')
  if (allowance.guardPasses < 0) report('a guard passes by itself')
}
