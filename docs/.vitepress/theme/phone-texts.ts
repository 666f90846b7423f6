interface PhoneTexts {
  /** What a screen reader calls the phone. */
  title: (page: string) => string
  clients: string
  now: string
  today: string
  old: string
  reset: string
  resetHint: string
}

export const phoneTexts: Record<'zh' | 'en', PhoneTexts> = {
  zh: {
    title: (page) => `一部手机，正在运行示例 ${page}`,
    clients: '哪个时代的微信',
    now: '今天',
    today: '今天的微信',
    old: '2020 年的微信',
    reset: '重来',
    resetHint: '忘掉这部手机里的用户，从头开始',
  },
  en: {
    title: (page) => `A phone that runs the example ${page}`,
    clients: 'WeChat of which era',
    now: 'Today',
    today: 'WeChat today',
    old: 'WeChat in 2020',
    reset: 'Start over',
    resetHint: 'Forget the user of this phone, and start from the beginning',
  },
}
