import { people } from '../../utils/people'

Page({
  data: { people },
})
