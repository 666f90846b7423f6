/** Is this base library version the other one, or newer? False where the client does not tell it. */
export function isAtLeast(version: string, wanted: string): boolean {
  const parts = version.split('.').map(Number)
  const [difference = 0] = wanted
    .split('.')
    .map((part, index) => (parts[index] || 0) - Number(part))
    .filter((part) => part !== 0)
  return !!version && difference >= 0
}
