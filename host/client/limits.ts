/**
 * What this client does worse than the documents say, as real clients do. Everything is off by
 * default, and may be changed at any time: `host.limits.loseBlur = true`.
 */
export interface HostLimits {
  /**
   * Schemas that `wx.canIUse` answers with false although the client has them, such as
   * `'button.open-type.chooseAvatar'`. Default: none. Its data has gaps for new features (official
   * docs, compatibility), and had them for months (community/develop/doc/0002ced712c4603bd7c6ac57156000).
   */
  canIUseGaps: readonly string[]
  /** Do nickname inputs lose the focus without a `blur` event? Default `false`. */
  loseBlur: boolean
  /**
   * Does `maxlength` cut an emoji in half, on every base library? Default `false`: only below 3.16.0
   * (base library changelog, 3.16.0).
   */
  halfEmoji: boolean
  /**
   * The version of the Skyline engine. It counts where the renderer is Skyline. Default: the newest
   * known. Below 1.4.5 a `placeholder-style` with `var()` crashes, below 1.4.8 inputs lose the focus
   * without a `blur` event, and below 1.4.11 an emoji in an input with `maxlength` crashes (official
   * docs, runtime/skyline/changelog). A crash is an error that the method of the host throws.
   */
  skylineVersion: string
  /**
   * How many milliseconds an asynchronous write (`wx.setStorage`, `wx.removeStorage`) waits for a later
   * one to the same key, which then lands before it. A synchronous write never waits, so it can be
   * overwritten by an earlier asynchronous one. Default 0: writes land in order.
   */
  storageOutOfOrder: number
}

export function limitsWithDefaults(limits: Partial<HostLimits> = {}): HostLimits {
  return {
    canIUseGaps: limits.canIUseGaps ?? [],
    loseBlur: limits.loseBlur ?? false,
    halfEmoji: limits.halfEmoji ?? false,
    skylineVersion: limits.skylineVersion ?? '1.4.22',
    storageOutOfOrder: limits.storageOutOfOrder ?? 0,
  }
}
