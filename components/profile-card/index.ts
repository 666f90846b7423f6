import { defineComponent } from '../behaviors/own-component'
import { sheetOwnerBehavior } from '../behaviors/sheet-owner-behavior'
import { claimHintFor } from '../behaviors/state-subscription'
import { componentApi } from '../core/instance'
import type { DrawnTexts } from '../behaviors/state-subscription'
import type { ProfileCardProperties } from '../component-types'
import type { AuthData } from '../core/state/auth-data'
import type { AuthState } from '../core/state/state'

defineComponent({
  externalClasses: [
    /**
     * The button that asks.
     * @zh 询问用的按钮
     */
    'button-class',
  ],
  options: { multipleSlots: true },
  behaviors: [sheetOwnerBehavior],
  properties: {
    /**
     * `horizontal` or `vertical`.
     * @zh `horizontal` 横排，`vertical` 竖排
     */
    layout: { type: String, value: 'horizontal', values: ['horizontal', 'vertical'] },
    /**
     * A line below the nickname. A hint takes its place for a while.
     * @zh 昵称下方的一行；有提示语时暂时让给它
     */
    description: String,
    /**
     * A known profile can be edited in the sheet.
     * @baseLibrary 2.21.2
     * @zh 已有的资料可以在半屏表单里修改
     */
    editable: { type: Boolean, value: true },
    /**
     * A button that opens the client's settings page.
     * @zh 打开微信设置页的按钮
     */
    showSettings: Boolean,
    /**
     * A button that logs out, while somebody is known: by a profile, or by a session of the app's own
     * (without `exchange`). It asks once more.
     * @zh 退出登录的按钮，有资料，或有应用自己的会话（没有 `exchange`）时才有；点按后会再确认一次
     */
    showLogout: Boolean,
    /**
     * The phone number: as your server shows it, or the button that asks for it.
     * @zh 手机号：显示已绑定的号码，或询问手机号的按钮
     */
    showPhone: Boolean,
  },
  data: {
    /** What its buttons say, each while it is drawn. */
    ask: '',
    buttonLang: '',
    edit: '',
    settings: '',
    askPhone: '',
    logout: '',
    logoutCancel: '',
    logoutQuestion: '',
    /** How far the question stands whether to log out; `''`: nothing is to be logged out. */
    logoutStep: '',
  },
  pageLifetimes: {
    hide() {
      componentApi().endLogoutQuestion(this)
    },
  },
  methods: {
    $componentDataOf(
      drawnTexts: () => DrawnTexts,
      _state: AuthState,
      { status, openType, opensSheet }: AuthData,
      { editable, showSettings, showPhone, showLogout }: ProfileCardProperties,
    ) {
      const api = componentApi()
      const texts = drawnTexts()
      const logoutStep = showLogout ? api.logoutStepIn(this) : ''
      const isAsked = logoutStep === 'asked'
      const canAsk = !!openType || opensSheet
      const canEdit = editable && status === 'granted' && api.canChooseAvatar()
      return {
        ask: canAsk ? texts[opensSheet ? 'setProfile' : 'useProfile'] : '',
        buttonLang: openType === 'getUserInfo' ? texts.lang : '',
        edit: canEdit ? texts.edit : '',
        settings: showSettings && !api.isSinglePage() ? texts.settings : '',
        askPhone: showPhone ? texts.usePhone : '',
        logout: logoutStep && texts.logout,
        logoutCancel: isAsked ? texts.logoutCancel : '',
        logoutQuestion: isAsked ? texts.logoutQuestion : '',
        logoutStep,
      }
    },
    /** The card says what its avatar was answered. */
    onAvatarTap() {
      claimHintFor(this)
    },
    onAvatarReject(event: WechatMiniprogram.CustomEvent) {
      this.forwardEvent(event)
      claimHintFor(this, { isAnswered: true })
      this.$draw()
    },
    onOpenSetting({ detail }: WechatMiniprogram.CustomEvent) {
      componentApi().applySetting(detail)
    },
    onLogoutTap() {
      claimHintFor(this)
      componentApi().askLogout(this, () => {
        this.$draw()
      })
    },
    onLogoutCancel() {
      componentApi().endLogoutQuestion(this)
    },
    onLogoutConfirm() {
      if (componentApi().confirmLogout(this)) this.triggerEvent('logout')
    },
  },
})
