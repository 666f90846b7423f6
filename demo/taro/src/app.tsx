import type { PropsWithChildren } from 'react'
import { auth } from 'miniprogram-auth-kit'
import { exchange } from './account'

// An app that is new today starts with the way that gives real data today.
auth.configure({ channels: ['chooseAvatar', 'getUserInfo'], exchange })

export default function App({ children }: PropsWithChildren) {
  return children
}
