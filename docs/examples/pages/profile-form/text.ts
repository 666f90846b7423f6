import { inLanguage } from '../../utils/language'

export const text = inLanguage(
  {
    title: '头像昵称填写',
    start: '先选头像，再填昵称；只给一样也能保存。',
    noNickname: '（还没有昵称）',
    cancelled: 'cancel：什么也没有改',
  },
  {
    title: 'Avatar and nickname',
    start: 'Choose an avatar and type a nickname; one of the two can be saved as well.',
    noNickname: '(no nickname yet)',
    cancelled: 'cancel: nothing was changed',
  },
)
