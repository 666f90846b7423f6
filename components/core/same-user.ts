import { AuthError } from './errors'
import type { Context } from './context'

/** Throws when a logout came since: what was begun before one is not carried on after it. */
export function ensureSameUser(ctx: Context, epoch: number): void {
  if (epoch !== ctx.epoch) throw new AuthError('cancelled', 'a logout came first')
}
