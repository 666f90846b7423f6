import type { Context } from '../context'

/**
 * The app's server has the phone number of the user of now.
 * @param number as it may be shown; none: it is not shown
 */
export function acceptBoundNumber(context: Context, number: string | undefined): void {
  // Plain storage, so that the first frame is right; the number itself is stored with the session.
  context.updateStored({ phoneBound: true })
  context.store.send({ type: 'phoneBound', number })
}
