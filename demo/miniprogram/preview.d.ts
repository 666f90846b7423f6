declare namespace WechatMiniprogram {
  interface Wx {
    /** Only in the browser preview, where a person may change the phone. */
    preview?: {
      /** Starts the app again on a client with this base library. */
      setEra(sdkVersion: string): void
    }
  }
}
