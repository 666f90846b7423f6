import { demoTexts } from '../../utils/texts'
import { translateTitle } from '../../utils/translate-title'

const texts = demoTexts.brands

/** The variables of each brand are in `index.wxss`. */
const brands = ['isle', 'wheat', 'ink'].map((id, index) => ({
  id,
  name: texts.names[index],
  note: texts.notes[index],
}))

Page({
  data: { texts, brands },
  onLoad() {
    translateTitle('brands')
  },
})
