// docs/**/reference/state.md
import { exported, TYPES } from '../exports'
import { typeSection } from './types'
import type { Language } from '../labels'

/** Where the types of which a snapshot is made stand in it. */
const PATHS: Record<string, string> = {
  AuthState: 'auth.state',
  SessionState: 'auth.state.session',
  ProfileState: 'auth.state.profile',
}

/** Every value of every union has its meaning here. */
export const stateFragment = (language: Language): string[] =>
  exported(TYPES.state).map((one) => typeSection(language, one, PATHS[one.name] ?? one.name))
