import { useEffect, useState } from 'react'
import { auth } from 'miniprogram-auth-kit'
import type { AuthState } from 'miniprogram-auth-kit'

/** What is known of the user, in any component of React. */
export function useAuth(): AuthState {
  const [state, setState] = useState(auth.state)
  useEffect(() => {
    // What happened before the effect ran.
    setState(auth.state)
    return auth.subscribe(setState)
  }, [])
  return state
}
