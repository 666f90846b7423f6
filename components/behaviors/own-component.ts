import { authBehavior } from './auth'
import { completeTable, platformProperties, readProperties } from './properties'
import { draw, redraw } from './state-subscription'
import { LANGUAGE } from '../locale/locale'
import type { StatusChangeDetail } from './component-surface'
import type { PhoneOutcome } from '../core/phone/phone'
import type { Outcome } from '../core/profile/profile'
import type { PropertyOwner, PropertyTable } from './properties'
import type { StateSubscriber } from './state-subscription'
import type { AuthState } from '../core/state/state'

/** The properties that every component has. */
const commonProperties = {
  /**
   * `zh_CN`, `zh_TW` or `en`; default: the configured language, else the client's, else `zh_CN`.
   * @zh `zh_CN`、`zh_TW` 或 `en`；默认：先看 `configure` 的 `lang`，再看客户端的语言，都没有时用 `zh_CN`
   */
  lang: { type: String, pattern: LANGUAGE },
  /**
   * Shows everything, asks nothing.
   * @zh 照常显示，但不询问
   */
  disabled: Boolean,
  /**
   * `light` or `dark`; default: as the client says, for an app that opted in to `darkmode`.
   * @zh `light` 浅色，`dark` 深色；默认：写了 `"darkmode": true` 的小程序跟随客户端
   */
  theme: { type: String, value: '', values: ['light', 'dark'] },
}

/**
 * What only the library's own components need: language, `disabled`, and firing events.
 * @internal
 */
export const componentBehavior = Behavior({
  behaviors: [authBehavior],
  // A copy, since a framework may rewrite what it is given.
  properties: Object.assign({}, commonProperties),
  data: {
    /** Which colours are the defaults: see styles/theme.wxss. */
    themeClass: '',
    /** What was tapped here is under way. */
    isBusy: false,
    /** What is heard then. */
    waiting: '',
  },
  methods: {
    /** Draws a change of the component's own data: now, or when its page shows again. */
    $draw(change: object = {}) {
      draw(this as unknown as StateSubscriber, change)
    },
    $handleStateChange(state: AuthState, previous: AuthState) {
      const detail: StatusChangeDetail = { state, previous }
      this.triggerEvent('statuschange', detail)
    },
    /** Fires what an answer came to. Events do not bubble, so an app hears the outermost component only. */
    $reportOutcome(outcome?: Outcome | PhoneOutcome) {
      if (!outcome) return
      if (outcome.type === 'sheet') {
        this.openSheet()
        return
      }
      this.triggerEvent(outcome.type, outcome.detail)
      if (outcome.type === 'save' && outcome.isGrant) {
        this.triggerEvent('authorize', Object.assign({ channel: 'chooseAvatar' }, outcome.detail))
      }
    },
    /** The sheet leads on: see `sheetOwnerBehavior`. */
    openSheet() {},
    /** Fires an event of an inner component as this component's own. */
    forwardEvent({ type, detail }: WechatMiniprogram.CustomEvent) {
      this.triggerEvent(type, detail)
    },
  },
})

/** The parts of a component's definition that are completed here. */
interface Definition {
  properties?: PropertyTable
  observers?: object
  methods?: object
}

/**
 * `Component()` for the library's own components: whatever a property is given, templates find it as
 * it is meant, and methods by `meantData`. A change of any property draws what follows from it.
 * @internal
 */
export const defineComponent = ((definition: Definition) => {
  const table = completeTable(Object.assign({}, commonProperties, definition.properties))
  const readOwnProperties = {
    $readProperties(this: PropertyOwner) {
      return readProperties(table, this)
    },
  }
  const redrawOnChange = {
    [Object.keys(table).join(', ')](this: StateSubscriber) {
      redraw(this)
    },
  }
  const completed: object = Object.assign({}, definition, {
    properties: platformProperties(table),
    observers: Object.assign(redrawOnChange, definition.observers),
    methods: Object.assign(readOwnProperties, definition.methods),
  })
  return Component(completed)
}) as typeof Component
