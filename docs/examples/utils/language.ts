// eslint-disable-next-line @typescript-eslint/no-deprecated -- clients before 2.20.1 have no other call
const isEnglish = wx.getSystemInfoSync().language === 'en'

/** The texts of a page in the language of WeChat. */
export const inLanguage = <Texts>(chinese: Texts, english: Texts): Texts =>
  isEnglish ? english : chinese
