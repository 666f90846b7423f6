/** The base library that added each modelled API. On an older client the API is absent from `wx`. */
export const apiAvailableSince = {
  canIUse: '1.1.1',
  nextTick: '2.2.3',
  getSystemInfoSync: '1.0.0',
  getSystemInfo: '1.0.0',
  getAppBaseInfo: '2.20.1',
  getDeviceInfo: '2.20.1',
  getWindowInfo: '2.20.1',
  getSkylineInfo: '2.26.2',
  getSkylineInfoSync: '2.26.2',
  getSetting: '1.2.0',
  openSetting: '1.1.0',
  authorize: '1.2.0',
  getUserInfo: '1.0.0',
  getUserProfile: '2.10.4',
  login: '1.0.0',
  checkSession: '1.0.0',
  request: '1.0.0',
  uploadFile: '1.0.0',
  downloadFile: '1.0.0',
  setStorage: '1.0.0',
  getStorage: '1.0.0',
  removeStorage: '1.0.0',
  clearStorage: '1.0.0',
  getStorageInfo: '1.0.0',
  setStorageSync: '1.0.0',
  getStorageSync: '1.0.0',
  removeStorageSync: '1.0.0',
  clearStorageSync: '1.0.0',
  getStorageInfoSync: '1.0.0',
  getPrivacySetting: '2.32.3',
  onNeedPrivacyAuthorization: '2.32.3',
  requirePrivacyAuthorize: '2.32.3',
  openPrivacyContract: '2.32.3',
  getAccountInfoSync: '2.2.2',
  getLaunchOptionsSync: '2.1.2',
  getEnterOptionsSync: '2.9.4',
  onAppShow: '2.1.2',
  offAppShow: '2.1.2',
  onAppHide: '2.1.2',
  offAppHide: '2.1.2',
  onThemeChange: '2.11.0',
  offThemeChange: '2.11.0',
  getFileSystemManager: '1.9.9',
} as const

export type ModelledApi = keyof typeof apiAvailableSince

/**
 * The base library that added each `open-type` of a button (official docs, component/button). That of
 * getPhoneNumber, and of its event below, is inferred: its page names no version but that of `code`. That
 * of getRealtimePhoneNumber is from developers, who also report that `wx.canIUse` denies it on newer
 * clients (community/develop/doc/000a2212758d287318ffc4a365b800).
 */
export const openTypeAvailableSince: Partial<Record<string, string>> = {
  getPhoneNumber: '1.2.0',
  getUserInfo: '1.3.0',
  openSetting: '2.0.7',
  chooseAvatar: '2.21.2',
  agreePrivacyAuthorization: '2.32.3',
  'getUserInfo|agreePrivacyAuthorization': '2.32.3',
  getRealtimePhoneNumber: '2.24.4',
  'getPhoneNumber|agreePrivacyAuthorization': '2.32.3',
  'getRealtimePhoneNumber|agreePrivacyAuthorization': '2.32.3',
}

/**
 * The base library that added each parameter, attribute and component that `wx.canIUse` is asked for
 * (official docs of each API and component, base library changelog).
 */
export const schemaAvailableSince: Partial<Record<string, string>> = {
  'setStorage.object.encrypt': '2.21.3',
  'getStorage.object.encrypt': '2.21.3',
  'getUserInfo.object.withCredentials': '1.1.0',
  'getUserInfo.object.lang': '1.4.0',
  'getUserInfo.object.timeout': '1.9.92',
  'login.object.timeout': '1.9.90',
  button: '1.0.0',
  'button.lang': '1.3.0',
  'button.bindgetuserinfo': '1.3.0',
  'button.bindgetphonenumber': '1.2.0',
  'button.bindgetrealtimephonenumber': '2.24.4',
  'button.bindopensetting': '2.0.7',
  'button.bindchooseavatar': '2.21.2',
  'button.bindagreeprivacyauthorization': '2.32.3',
  input: '1.0.0',
  'input.type.nickname': '2.21.2',
  'input.bindnicknamereview': '2.29.1',
}
