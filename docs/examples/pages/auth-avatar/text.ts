import { inLanguage } from '../../utils/language'

export const text = inLanguage(
  {
    own: '当前用户：圆形、方形',
    start: '点头像，用自己的头像和昵称。',
    editable: '带昵称，可再次修改',
    others: '别人：不是按钮，也不会问',
    people: [
      { src: '/images/0.png', nickname: '陈一诺' },
      { src: '/images/4.png', nickname: '林子涵' },
      { src: '', nickname: '黄雨桐' },
    ],
  },
  {
    own: 'The current user: round and square',
    start: 'Tap an avatar to use your own picture and nickname.',
    editable: 'With the nickname, and can be edited later',
    others: 'Others: no button, and nothing asks',
    people: [
      { src: '/images/0.png', nickname: 'Ada Chen' },
      { src: '/images/4.png', nickname: 'Hugo Lin' },
      { src: '', nickname: 'Yu Huang' },
    ],
  },
)
