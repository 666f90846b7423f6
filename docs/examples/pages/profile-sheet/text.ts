import { inLanguage } from '../../utils/language'

export const text = inLanguage(
  {
    title: '自己打开半屏表单',
    open: '编辑头像和昵称',
    start: '从半屏的叉号或遮罩都能关上。',
    cancelled: 'cancel：什么也没有改',
  },
  {
    title: 'Open the sheet yourself',
    open: 'Avatar and nickname',
    start: 'The cross and the mask close it.',
    cancelled: 'cancel: nothing was changed',
  },
)
