import { isSaved, isTemporary } from './avatar'

/** Does only this phone have it? */
export const isLocal = (address?: string): boolean => isSaved(address) || isTemporary(address)
