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
import { scrollView } from './scroll-view'
import { text } from './text'
import { textarea } from './textarea'
import { toggle } from './toggle'
import { view } from './view'

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
  'scroll-view': scrollView,
  switch: toggle,
  text,
  textarea,
  view,
}
