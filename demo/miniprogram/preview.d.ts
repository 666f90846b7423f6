declare namespace WechatMiniprogram {
  interface Wx {
    /** Exists in the browser preview only. */
    preview?: {
      /** Restarts the app on an empty phone whose client has this base library. */
      setEra(sdkVersion: string): void
    }
  }
}
