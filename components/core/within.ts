import { deadline } from './platform'
import type { Context } from './context'

/** What the app's own code answers, within the configured time. */
export const within = <Result>(
  { platform, config }: Context,
  what: string,
  work: () => Result | PromiseLike<Result>,
): Promise<Result> => deadline(work, config.timeout, what, platform)
