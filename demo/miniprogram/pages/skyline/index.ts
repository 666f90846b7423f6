import { demoTexts } from '../../utils/texts'
import { translateTitle } from '../../utils/translate-title'

/** What `index.json` of this page says. */
const PAGE_SETTINGS = [
  '"renderer": "skyline"',
  '"componentFramework": "glass-easel"',
  '"glassEaselWebview": true',
]
/** What `app.json` says beside it (official docs, runtime/skyline/migration). */
const APP_SETTINGS = [
  '"lazyCodeLoading": "requiredComponents"',
  '"defaultDisplayBlock": true',
  '"defaultContentBox": true',
  '"tagNameStyleIsolation": "legacy"',
  '"enableScrollViewAutoSize": true',
  '"keyframeStyleIsolation": "legacy"',
]

Page({
  data: {
    texts: demoTexts.skyline,
    cardDescription: demoTexts.home.cardDescription,
    pageSettings: PAGE_SETTINGS,
    appSettings: APP_SETTINGS,
    isSkyline: false,
    isPreview: false,
    /** In px. */
    statusBarHeight: 0,
  },
  onLoad() {
    translateTitle('skyline')
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the clients of two eras have no other call
    const { statusBarHeight } = wx.getSystemInfoSync()
    // A page names its renderer where there is more than one (official docs, runtime/skyline/migration).
    const { renderer } = this as unknown as { renderer?: string }
    this.setData({ isSkyline: renderer === 'skyline', isPreview: !!wx.preview, statusBarHeight })
  },
  onBack() {
    void wx.navigateBack()
  },
})
