// The characters of our longer sentences, one above the other. They are worded so that it is a
// matter of characters (登录 becomes 登入, 设置 becomes 設定).
const SIMPLIFIED = '选择头暂时昵称权设置录后继续连试请输阅读隐护换个'
const TRADITIONAL = '選擇頭暫時暱稱權設定入後繼續連試請輸閱讀隱護換個'

/** A sentence of ours in traditional characters. */
export const traditional = (sentence: string): string =>
  sentence.replace(/./g, (letter) => TRADITIONAL[SIMPLIFIED.indexOf(letter)] || letter)
