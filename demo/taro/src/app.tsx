import type { PropsWithChildren } from 'react'
import { auth } from 'miniprogram-auth-kit'
import { bindPhone, exchange } from './account'

// An app that is new today starts with the way that gives real data today.
auth.configure({ channels: ['chooseAvatar', 'getUserInfo'], exchange, bindPhone })

export default function App({ children }: PropsWithChildren) {
  return children
}
