import { button } from './button'
import type { Builtin } from './builtin'
import { form } from './form'
import { icon } from './icon'
import { image } from './image'
import { input } from './input'
import { navigator } from './navigator'
import { pageMeta } from './page-meta'
import { picker } from './picker'
import { progress } from './progress'
import { rootPortal } from './root-portal'
import { scrollView } from './scroll-view'
import { text } from './text'
import { textarea } from './textarea'
import { switchBuiltin } from './switch'
import { view } from './view'

/** The built-in components, by tag. */
export const builtins: Record<string, Builtin> = {
  button,
  form,
  icon,
  image,
  input,
  navigator,
  'page-meta': pageMeta,
  picker,
  progress,
  'root-portal': rootPortal,
  'scroll-view': scrollView,
  switch: switchBuiltin,
  text,
  textarea,
  view,
}

/** The templates of the built-in components, by tag. They are compiled beside the app's own. */
export const builtinTemplates: Record<string, string> = Object.fromEntries(
  Object.entries(builtins).map(([tag, { template }]) => [tag, template]),
)
