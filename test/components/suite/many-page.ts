import type { PageSource } from '../../driver/driver'

/** One avatar, and any number of rows with one of each. */
export const MANY_PAGE: PageSource = {
  template: `<block wx:for="{{rows}}" wx:key="*this">
        <auth-avatar /><login-gate mode="guard"><text>收藏</text></login-gate><profile-card />
      </block>
      <auth-avatar id="first" />`,
  data: { rows: [] },
}

/** Three components each. */
export const rowsOf = (count: number): { rows: number[] } => ({
  rows: Array.from({ length: count }, (_, index) => index),
})
