import { resolve } from 'node:path'

const COMPONENTS = resolve(__dirname, '../../../components')

/** What a component or a behavior declares, as far as it is read here. */
interface Definition {
  properties?: Record<string, unknown>
  behaviors?: Definition[]
}

/** The names of all properties of a component, as it declares them to the platform. */
export function declaredProperties(tag: string): string[] {
  const world = globalThis as { Component?: unknown; Behavior?: unknown }
  const { Component, Behavior } = world
  let definition: Definition = {}
  world.Component = (given: Definition) => void (definition = given)
  world.Behavior = (given: Definition) => given
  jest.isolateModules(() => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- runs the component's own script
    require(`${COMPONENTS}/${tag}/index`)
  })
  Object.assign(world, { Component, Behavior })
  return namesIn(definition)
}

const namesIn = ({ properties = {}, behaviors = [] }: Definition): string[] => [
  ...new Set([...Object.keys(properties), ...behaviors.flatMap(namesIn)]),
]
