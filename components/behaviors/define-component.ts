import { commonProperties } from './component-behavior'
import { platformProperties, readProperties } from './properties'
import { redraw } from './state-subscription'
import type { PropertyOwner, PropertyTable } from './properties'
import type { StateSubscriber } from './state-subscription'

/** The parts of a component's definition that are completed here. */
interface Definition {
  properties?: PropertyTable
  observers?: object
  methods?: object
}

/**
 * `Component()` for the library's own components: whatever a property is given, templates find it as
 * it is meant, and methods by `propertiesOf`. A change of any property draws what follows from it.
 * @internal
 */
export const defineComponent = ((definition: Definition) => {
  const table: PropertyTable = Object.assign({}, commonProperties, definition.properties)
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
