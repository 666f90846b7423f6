/** A range of base libraries in which WeChat answers a request for the profile in the same way. */
export interface Era {
  /** The first base library of the era. */
  firstVersion: string
  /** A base library of the era, to try it with. */
  exampleVersion: string
  range: string
  title: string
  text: string
  taiwan: { range: string; title: string; text: string }
  english: { range: string; title: string; text: string }
}

export const eras: Era[] = [
  {
    firstVersion: '1.0.0',
    exampleVersion: '2.9.5',
    range: '2.10.3 及以前',
    title: '弹窗，给真实资料',
    text: '点按钮会弹窗；允许后，头像和卡片换成你，拦住的内容也打开。',
    taiwan: {
      range: '2.10.3 及以前',
      title: '跳出詢問，給真實資料',
      text: '點按鈕會跳出詢問；允許後，頭像和卡片換成你，攔住的內容也打開。',
    },
    english: {
      range: 'up to 2.10.3',
      title: 'A prompt, and real data',
      text: 'A tap prompts. Allow it, and avatar and card turn into you, and what was gated opens.',
    },
  },
  {
    firstVersion: '2.10.4',
    exampleVersion: '2.16.1',
    range: '2.10.4 – 2.21.1',
    title: '不弹窗，只给“微信用户”',
    text: '按钮直接返回占位资料。组件认得出来，不当真，也不再请你白点。',
    taiwan: {
      range: '2.10.4 – 2.21.1',
      title: '不詢問，只給「微信用戶」',
      text: '按鈕直接回傳佔位資料。元件認得出來，不當真，也不再請你白點。',
    },
    english: {
      range: '2.10.4 – 2.21.1',
      title: 'No prompt, only 微信用户',
      text: 'The button answers a placeholder at once. The components know it for one, and offer no second tap in vain.',
    },
  },
  {
    firstVersion: '2.21.2',
    exampleVersion: '2.24.4',
    range: '2.21.2 – 2.27.0',
    title: '自己选头像，自己填昵称',
    text: '点一下就打开半屏表单，选头像，填昵称；不用再点第二次。',
    taiwan: {
      range: '2.21.2 – 2.27.0',
      title: '自己選頭像，自己填暱稱',
      text: '點一下就打開半屏表單，選頭像，填暱稱；不用再點第二次。',
    },
    english: {
      range: '2.21.2 – 2.27.0',
      title: 'Choose an avatar, type a nickname',
      text: 'The same tap opens a sheet, in which people choose a picture and type a name.',
    },
  },
  {
    firstVersion: '2.27.1',
    exampleVersion: '2.30.4',
    range: '2.27.1 – 2.32.2',
    title: '别的接口也收回了',
    text: 'getUserProfile 也只给占位资料。这里从不用它，所以什么都不用改。',
    taiwan: {
      range: '2.27.1 – 2.32.2',
      title: '別的介面也收回了',
      text: 'getUserProfile 也只給佔位資料。這裡從不用它，所以什麼都不用改。',
    },
    english: {
      range: '2.27.1 – 2.32.2',
      title: 'Other calls are withdrawn too',
      text: 'getUserProfile answers a placeholder as well. It is never used here, so nothing changes.',
    },
  },
  {
    firstVersion: '2.32.3',
    exampleVersion: '3.17.2',
    range: '2.32.3 起，直到今天',
    title: '先读隐私指引，再填写',
    text: '点一下打开半屏表单：读过隐私保护指引、点了同意，再选头像、填昵称。不点也没关系，照常使用。',
    taiwan: {
      range: '2.32.3 起，直到今天',
      title: '先讀隱私指引，再填寫',
      text: '點一下打開半屏表單：讀過隱私保護指引、點了同意，再選頭像、填暱稱。不點也沒關係，照常使用。',
    },
    english: {
      range: 'since 2.32.3, up to today',
      title: 'Privacy guidelines first',
      text: 'A tap opens the sheet: read the guidelines, agree, then choose and type. Not agreeing is fine: all else works.',
    },
  },
]

/** Returns the index in `eras` of a client with this base library. */
export function eraIndexOf(sdkVersion: string): number {
  const nextIndex = eras.findIndex(({ firstVersion }) => isOlder(sdkVersion, firstVersion))
  return (nextIndex < 0 ? eras.length : nextIndex) - 1
}

function isOlder(version: string, other: string): boolean {
  const [parts, otherParts] = [version, other].map((text) => text.split('.').map(Number))
  const index = [0, 1, 2].find((position) => parts?.[position] !== otherParts?.[position])
  return index !== undefined && (parts?.[index] ?? 0) < (otherParts?.[index] ?? 0)
}
