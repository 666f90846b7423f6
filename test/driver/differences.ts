import type { Framework } from './driver'

/** Tests of a suite that must fail on one framework, and the reason. run.ts checks that they do. */
export interface Difference {
  suite: string
  framework: Framework
  /** The names of the tests. */
  tests: readonly string[] | 'all'
  reason: string
}

export const differences: readonly Difference[] = [
  {
    suite: 'generic content',
    framework: 'simulate',
    tests: [
      'runs no lifetime of its content before the gate opens',
      'runs none in guard mode either, where the slot shows already',
      'takes its content away when the gate closes',
    ],
    reason: 'its generics are inert: the content is never created',
  },
  {
    suite: 'authBehavior in a page where the pageLifetimes of a behavior do not run',
    framework: 'glass-easel',
    tests: [
      'draws nothing between hide and show, and catches up on show',
      'follows the settings when the page shows again',
    ],
    reason: 'nothing tells the behavior that its page hides and shows, until the app does',
  },
  {
    suite: 'the nickname in the form',
    framework: 'simulate',
    tests: [
      ...['form', 'card', 'gate'].map(
        (place) => `a name picked on DevTools is saved in the ${place}, in every order`,
      ),
      'a review that clears the field where no event tells of it leaves no name',
      'what stands in the field in the end counts, though no event told of it',
    ],
    reason: 'its inputs are bare: SelectorQuery cannot read their value',
  },
  {
    suite: 'what users of other libraries report',
    framework: 'simulate',
    tests: [
      'nickname: DevTools fires no input and an empty blur, the value is read by SelectorQuery (taro#12020, tdesign#2562)',
      'nickname: a field that shows less than it was given takes nothing from who did not touch it (miniprogram-bug-report#311)',
    ],
    reason: 'its inputs are bare: SelectorQuery cannot read their value',
  },
]
