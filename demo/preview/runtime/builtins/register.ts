import type { ComponentSpace, template } from 'glass-easel'
import type { ComponentEnv, MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import type { WechatClient } from '../wechat-client'
import { builtins } from './all-builtins'
import {
  hostElement,
  type BuiltinInstance,
  type BuiltinServices,
  type FormBehaviors,
} from './builtin'
import { keyboardBehavior } from './keyboard-behavior'

/**
 * Defines the built-in components in the global code space and makes their tags known in `space`.
 * Defined in `space` itself, `<input>` in the template of the built-in `input` would mean the
 * built-in again, without end.
 */
export function registerBuiltins(
  env: MiniProgramEnv,
  space: ComponentSpace,
  templates: Record<string, template.ComponentTemplate['content']>,
  services: BuiltinServices,
): FormBehaviors {
  const global = env.getGlobalCodeSpace()
  const globalSpace = global.getComponentSpace()
  globalSpace.updateComponentOptions({
    reflectToAttributes: true,
    listenerChangeLifetimes: true,
  })

  const { common, hover, forms } = global.componentEnv('behaviors', (space) =>
    defineBehaviors(space, services.client),
  )
  for (const [tag, builtin] of Object.entries(builtins)) {
    const content = templates[tag]
    if (content === undefined) throw new Error(`The template of <${tag}> was not compiled`)
    global.addStyleSheet(tag, undefined, 'wx')
    global.addCompiledTemplate(tag, { groupList: templates, content })
    global.componentEnv(tag, ({ Component }) => {
      builtin.define({ Component, common, hover, forms, ...services })
    })
    space.setGlobalUsingComponent(tag, globalSpace.getComponentByUrl(tag, ''))
  }
  return forms
}

const defineBehaviors = ({ Behavior }: ComponentEnv, client: WechatClient) => ({
  common: Behavior({
    behaviors: [keyboardBehavior(Behavior, client)],
    properties: {
      hidden: Boolean,
      ariaRole: String,
      ariaLabel: String,
      ariaRoledescription: String,
      ariaHidden: { type: null, value: undefined },
      ariaDisabled: { type: null, value: undefined },
      ariaChecked: { type: null, value: undefined },
      ariaLive: String,
      ariaModal: { type: null, value: undefined },
    },
  }),
  hover: Behavior({
    properties: {
      hoverClass: { type: String, value: 'none' },
      hoverStopPropagation: Boolean,
      hoverStartTime: Number,
      hoverStayTime: { type: Number, value: 70 },
    },
    lifetimes: {
      created(this: BuiltinInstance) {
        const element = hostElement(this)
        const { classList } = this._$
        const setHover = (on: boolean): void => {
          const { hoverClass } = this.data as { hoverClass: string }
          if (hoverClass !== 'none' && hoverClass !== '') classList?.toggle(hoverClass, on)
        }
        element.addEventListener('pointerdown', () => setHover(!element.hasAttribute('disabled')))
        for (const endEvent of ['pointerup', 'pointercancel', 'pointerleave']) {
          element.addEventListener(endEvent, () => setHover(false))
        }
      },
    },
  }),
  forms: {
    field: Behavior({ properties: { name: String, value: { type: null, value: '' } } }),
    group: Behavior({}),
    button: Behavior({}),
  },
})
