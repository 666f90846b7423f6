import { people } from '../../utils/people'
import { demoTexts } from '../../utils/texts'
import { translateTitle } from '../../utils/translate-title'

Page({
  data: { people, texts: demoTexts.list },
  onLoad() {
    translateTitle('list')
  },
})
