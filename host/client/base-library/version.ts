/** Is base library `version` the version `minimum`, or newer? Missing parts count as 0. */
export function isVersionAtLeast(version: string, minimum: string): boolean {
  const left = partsOf(version)
  const right = partsOf(minimum)
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return true
}

/** The base library (基础库) of the modelled client: its version decides what the client can do. */
export interface BaseLibrary {
  /** Is the client's base library this version, or newer? */
  isAtLeast: (minimum: string) => boolean
}

export function createBaseLibrary(sdkVersion: string): BaseLibrary {
  return { isAtLeast: (minimum) => isVersionAtLeast(sdkVersion, minimum) }
}

function partsOf(version: string): number[] {
  return version.split('.').map((part) => Number.parseInt(part, 10) || 0)
}
