import { createMiniProgram } from '../../../host/app/mini-program'
import { createRun } from '../../../host/app/run'
import type { OpenPage } from '../../../host/app/open-page'
import type { DrawListener, Framework, Page } from './framework'

interface World {
  Component: (definition: Definition) => void
  Behavior: (definition: object) => unknown
  Page: (definition: object) => void
  appLaunches?: (() => void) | undefined
}
interface Definition {
  behaviors?: unknown[]
}
interface Instance {
  setData: (data: object, ...rest: unknown[]) => void
}
const world = globalThis as unknown as World

/** Exparser, the framework of phones until Skyline, as miniprogram-simulate brings it. */
export function simulate(root: string): Framework {
  return {
    name: 'exparser',
    start(host, onDraw) {
      const miniProgram = createMiniProgram({ root })
      const run = createRun(host, miniProgram)
      world.appLaunches = onDraw && (() => listen(onDraw))
      run.start()
      return {
        host,
        load(address) {
          const draw = miniProgram.load(address)
          return () => pageOf(draw(), onDraw)
        },
        restart: () => host.restartApp(),
        auth: () => (miniProgram.require('miniprogram-auth-kit') as { auth: never }).auth,
        end: run.end,
      }
    },
  }
}

function pageOf({ element, instance }: OpenPage, onDraw?: DrawListener): Page {
  const setData = (data: object): void => {
    onDraw?.(data, true)
    instance.setData(data)
  }
  return { element, setData }
}

/** Every component tells of its `setData`. */
function listen(onDraw: DrawListener): void {
  const define = world.Component
  const listening = world.Behavior({
    lifetimes: {
      created(this: Instance) {
        const { setData } = this
        this.setData = (data, ...rest) => {
          onDraw(data, false)
          setData.call(this, data, ...rest)
        }
      },
    },
  })
  world.Component = (definition) => {
    const { behaviors = [] } = definition
    define({ ...definition, behaviors: [listening, ...behaviors] })
  }
}
