// The characters of our longer sentences, one above the other. They are worded so that it is a
// matter of characters (登录 becomes 登入, 设置 becomes 設定).
const SIMPLIFIED = '选头暂昵称权设置录后试请隐护'
const TRADITIONAL = '選頭暫暱稱權設定入後試請隱護'

/** A sentence of ours in traditional characters. */
export const traditional = (sentence: string): string =>
  sentence.replace(/./g, (letter) => TRADITIONAL[SIMPLIFIED.indexOf(letter)] || letter)
