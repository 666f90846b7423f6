// What every component may have to say. The rest is in more.ts, for those that say more.
export const base = {
  zh_CN: {
    anonymous: '微信用户',
    avatarLabel: '头像',
    hintDenied: '没关系，想好了再点',
    hintFailed: '没有成功，可以再试一次',
    hintPlaceholder: '再点一下，选择头像',
    hintNone: '暂时不能使用，不影响其他功能',
  },
  zh_TW: {
    anonymous: '微信用戶',
    avatarLabel: '頭像',
    hintDenied: '沒關係，想好了再點',
    hintFailed: '沒有成功，可以再試一次',
    hintPlaceholder: '再點一下，選擇頭像',
    hintNone: '暫時不能使用，不影響其他功能',
  },
  en: {
    anonymous: 'WeChat User',
    avatarLabel: 'Avatar',
    hintDenied: 'No problem. Tap again any time',
    hintFailed: 'That did not work. Tap again',
    hintPlaceholder: 'Tap again to choose an avatar',
    hintNone: 'Not available here. All else works',
  },
}
