import { onUnmounted, shallowRef, type ShallowRef } from 'vue'
import { auth } from 'miniprogram-auth-kit'
import type { AuthState } from 'miniprogram-auth-kit'

/** What is known of the user, in any component of Vue. */
export function useAuth(): ShallowRef<AuthState> {
  const state = shallowRef(auth.state)
  onUnmounted(auth.subscribe((next) => void (state.value = next)))
  return state
}
