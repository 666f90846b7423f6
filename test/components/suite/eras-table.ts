import type { AuthState } from '../../../components/index'
import type { HostOptions } from '../../../host'
import { CLIENTS } from './support'

/** What a tap leads to in the end. */
export type Question = 'getUserInfo' | 'chooseAvatar' | 'none'

export interface EraRow {
  client: HostOptions
  /** The preview's client of this era, where it has one. */
  preview?: string
  question: Question
  /** Does the client ask for the agreement, and look at what was declared? */
  isEnforced?: boolean
}

/** What a tap leads to, by what WeChat announced for each client (see CLIENTS in support.ts). */
export const ERAS: Record<string, EraRow> = {
  'below 2.10.4': { client: CLIENTS.asks, preview: 'real', question: 'getUserInfo' },
  'any library, published before 2021-04-29': {
    client: { sdkVersion: '2.30.0', publishedAt: '2021-04-28T23:00+08:00' },
    question: 'getUserInfo',
  },
  '2.10.4 to 2.21.1': { client: CLIENTS.none, preview: 'anonymous', question: 'none' },
  '2.21.2 to 2.27.0': { client: CLIENTS.chooses, preview: 'avatar', question: 'chooseAvatar' },
  '2.27.1 to 2.32.2': { client: CLIENTS.grey, preview: 'withdrawn', question: 'chooseAvatar' },
  'from 2.32.3': {
    client: CLIENTS.today,
    preview: 'privacy',
    question: 'chooseAvatar',
    isEnforced: true,
  },
}

/** What a person may say, and what a developer may have forgotten. */
export const ANSWERS = ['grant', 'refuse', 'cancel', 'no answer', 'undeclared'] as const
export type EraAnswer = (typeof ANSWERS)[number]

/** How it ends: what the state says, and how the avatar's button asks then; `plain`: by the sheet. */
export interface EraOutcome {
  status: AuthState['profile']['status']
  asksBy: '' | 'plain' | 'getUserInfo' | 'chooseAvatar'
  /** What the user was asked. */
  prompts: string[]
}

/** The table: every era with every answer. */
export function outcomeOf({ question, isEnforced }: EraRow, answer: EraAnswer): EraOutcome {
  if (question === 'none') return { status: 'anonymous', asksBy: '', prompts: [] }
  if (answer === 'undeclared' && isEnforced) {
    return { status: 'rejected', asksBy: 'getUserInfo', prompts: [] }
  }
  const prompts = [question]
  // Before the agreement, nobody looks at what was declared.
  if (answer === 'grant' || answer === 'undeclared') {
    return question === 'getUserInfo'
      ? { status: 'granted', asksBy: '', prompts }
      : { status: 'partial', asksBy: 'plain', prompts }
  }
  // Of a sheet that is closed nothing is heard: its question ends with time (peers facts, F6).
  const isHeard = question === 'getUserInfo' && answer !== 'no answer'
  return { status: isHeard ? 'rejected' : 'anonymous', asksBy: question, prompts }
}
