/** Is `version` the base library `since`, or newer? Missing parts count as 0. */
export function atLeast(version: string, since: string): boolean {
  const left = parts(version)
  const right = parts(since)
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return true
}

function parts(version: string): number[] {
  return version.split('.').map((part) => Number.parseInt(part, 10) || 0)
}
