import type { ComponentSpace, template } from 'glass-easel'
import type { ComponentEnv, MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import type { Client } from '../client'
import { builtins } from './all'
import { hostElement, type BuiltinHost, type FormBehaviors, type Instance } from './builtin'
import { keyboardBehavior } from './keyboard'

type Seams = Pick<BuiltinHost, 'client' | 'address' | 'navigate'>

/**
 * Defines the built-in components in the global code space and makes them known in `space`: there
 * a tag that a built-in's own template uses would mean the built-in again.
 */
export function registerBuiltins(
  env: MiniProgramEnv,
  space: ComponentSpace,
  templates: Record<string, template.ComponentTemplate['content']>,
  seams: Seams,
): FormBehaviors {
  const global = env.getGlobalCodeSpace()
  const globalSpace = global.getComponentSpace()
  globalSpace.updateComponentOptions({
    reflectToAttributes: true,
    listenerChangeLifetimes: true,
  })

  const { common, hover, forms } = global.componentEnv('behaviors', (space) =>
    behaviors(space, seams.client),
  )
  for (const [tag, builtin] of Object.entries(builtins)) {
    const content = templates[tag]
    if (content === undefined) throw new Error(`The template of <${tag}> was not compiled`)
    global.addStyleSheet(tag, undefined, 'wx')
    global.addCompiledTemplate(tag, { groupList: templates, content })
    global.componentEnv(tag, ({ Component }) => {
      builtin.define({ Component, common, hover, forms, ...seams })
    })
    space.setGlobalUsingComponent(tag, globalSpace.getComponentByUrl(tag, ''))
  }
  return forms
}

const behaviors = ({ Behavior }: ComponentEnv, client: Client) => ({
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
      created(this: Instance) {
        const element = hostElement(this)
        const { classList } = this._$
        const hover = (on: boolean): void => {
          const { hoverClass } = this.data as { hoverClass: string }
          if (hoverClass !== 'none' && hoverClass !== '') classList?.toggle(hoverClass, on)
        }
        element.addEventListener('pointerdown', () => hover(!element.hasAttribute('disabled')))
        for (const end of ['pointerup', 'pointercancel', 'pointerleave']) {
          element.addEventListener(end, () => hover(false))
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
