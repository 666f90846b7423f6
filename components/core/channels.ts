import type { AuthState, Channel } from './state'

/**
 * The rung of the ladder the next tap stands on: the first of `channels` that this client has.
 * Evidence rules one out (a placeholder was answered), not a version number: the same base library
 * answers differently by the day an app was published. `canChoose`: base library 2.21.2.
 */
export const channelOf = (
  channels: readonly Channel[],
  demoted: boolean | undefined,
  canChoose: boolean,
): AuthState['channel'] =>
  channels.find((channel) => (channel === 'getUserInfo' ? !demoted : canChoose)) || 'none'
