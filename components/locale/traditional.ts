// Simplified and traditional in pairs: the characters of our longer sentences. They are worded so
// that it is a matter of characters (登录 becomes 登入, 设置 becomes 設定).
const PAIRS =
  '选選择擇头頭暂暫时時昵暱称稱权權设設置定录入后後继繼续續连連试試请請输輸并並阅閱读讀隐隱护護这這个個换換会會动動还還'

/** A sentence of ours in traditional characters. */
export const traditional = (sentence: string): string =>
  sentence.replace(/./g, (letter) => {
    const at = PAIRS.indexOf(letter)
    return at < 0 || at % 2 ? letter : PAIRS.charAt(at + 1)
  })
