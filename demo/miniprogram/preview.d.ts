declare namespace WechatMiniprogram {
  interface Wx {
    /** Only in the browser preview, where a person may change the phone. */
    preview?: {
      /** Starts the app again on a new phone, whose client has this base library. */
      setEra(sdkVersion: string): void
    }
  }
}
