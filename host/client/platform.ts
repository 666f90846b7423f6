/** The operating system of the device, as `platform` in `wx.getDeviceInfo()` gives it. */
export type Platform = 'ios' | 'android' | 'ohos' | 'windows' | 'mac' | 'devtools'
