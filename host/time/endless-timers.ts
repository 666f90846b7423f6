import { TestingError } from '../testing-error'

/** For a chain of so many timers that started one another: call it where the last one is started. */
export function endlessTimers(count: number): TestingError {
  return new TestingError(
    'endless-timers',
    `${count} timers started one another, and no time passed: a setTimeout(…, 0), or a call of wx that is ` +
      'answered at once, starts the next one without end. Give it a delay, or a condition that ends it. The ' +
      `last one was started here, and was stopped:\n${placeOf(new Error().stack ?? '')}`,
  )
}

/** The frames of a stack that are not the clock's own. */
function placeOf(stack: string): string {
  const frames = stack.split('\n').filter((line) => /^\s*at /.test(line))
  const others = frames.filter((frame) => !OWN.test(frame))
  return (others.length > 0 ? others : frames).slice(0, 4).join('\n')
}

const OWN = /[\\/]time[\\/](endless-timers|clock|install)\.[jt]s/
