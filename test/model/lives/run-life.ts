import type { Page } from '../../driver/driver'
import { closeScreens } from '../../driver/screen'
import { happen } from './fate'
import type { AppStep, Life, PersonStep, Step } from './life'
import { createPerson } from './person'
import { check } from './properties'
import { createWorld, type World } from './world'

/** Lives a life, and throws at the first thing that is not right. */
export async function live(page: Page, { setup, steps }: Life): Promise<void> {
  const world = createWorld(page, setup)
  const person = createPerson(world)
  const { app, host, notes, problems } = world

  function act(step: Step): Promise<void> | void {
    if (isOfPerson(step)) return person.act(step)
    if (isOfApp(step)) return app.act(step)
    return happen(world, step)
  }
  function expectNothing(): void {
    if (problems.length > 0) throw new Error([...problems, ...notes].join('\n  '))
  }

  try {
    await host.settle()
    check(world)
    expectNothing()
    for (const step of steps) {
      notes.push(JSON.stringify(step))
      await act(step)
      if (step.soon) {
        world.expectations.length = 0
        continue
      }
      await host.settle()
      check(world)
      expectNothing()
    }
    notes.push('the end')
    await end(world, person.declineAll)
    expectNothing()
  } finally {
    closeScreens()
  }
}

/** Ends all faults. Then everything that waits has to come to its end. */
async function end(world: World, declineAll: () => void): Promise<void> {
  const { host, server, app } = world
  world.heal()
  server.break('up')
  server.break('quick')
  declineAll()
  if (world.isHidden) host.showPage({ app: true })
  await host.clock.advance(60_000)
  check(world)
  if (app.waiting.size > 0) world.report(`never settled: ${[...app.waiting].join()}`)
  const { userInfo } = world.screen.auth().state.profile
  // Where nobody was ever known, the next start is like the first.
  if (!userInfo && world.model.person === 0) return
  await world.kill()
  await host.clock.advance(60_000)
  check(world)
  checkFiles(world)
}

/** No copy of a picture is left that nobody is shown with. */
function checkFiles({ host, screen, report }: World): void {
  const { userInfo } = screen.auth().state.profile
  const strays = Object.keys(host.files.saved()).filter((path) => path !== userInfo?.avatarUrl)
  if (strays.length > 0) report(`files of nobody: ${strays.join()}`)
}

const PERSON = /^(tap|tap twice|consent|answer|type|take|save|revoke|agree|change|leave|return)/
const APP = /^(mount|set|login|request|refresh|logout)/
const isOfPerson = (step: Step): step is PersonStep => PERSON.test(step.do)
const isOfApp = (step: Step): step is AppStep => APP.test(step.do)
