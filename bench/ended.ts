/** What ended, and how: with a status, or by a signal. */
export const endedWith = (
  name: string,
  status: number | null,
  signal: NodeJS.Signals | null,
): Error => new Error(`${name} ended with ${signal ?? status ?? 'nothing'}`)
