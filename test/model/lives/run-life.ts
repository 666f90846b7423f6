import type { Page } from '../../driver/driver'
import { closeScreens } from '../../driver/screen'
import { fateOf } from './fate'
import type { Acts, Life, Step } from './life'
import { createPerson, type Person } from './person'
import { check } from './properties'
import { World } from './world'

/** Lives a life. Throws at the first thing that is not right, with all that led to it. */
export async function live(page: Page, { setup, steps }: Life): Promise<void> {
  const world = new World(page, setup)
  const person = createPerson(world)
  const acts: Acts<Step> = { ...person.acts, ...world.app.acts, ...fateOf(world) }
  try {
    await look(world)
    for (const step of steps) {
      world.note(JSON.stringify(step))
      await (acts[step.do] as (step: Step) => unknown)(step)
      if (step.soon) world.expectations = []
      else await look(world)
    }
    world.note('the end')
    await end(world, person)
  } finally {
    closeScreens()
  }
}

async function look(world: World): Promise<void> {
  await world.host.settle()
  check(world)
  const { problems, notes } = world
  if (problems.length > 0) throw new Error([...problems, ...notes].join('\n  '))
}

/** Ends all faults. Then everything that waits comes to its end, and a next start shows the same. */
async function end(world: World, person: Person): Promise<void> {
  const { host, server, app, report } = world
  world.heal()
  server.break('up')
  server.break('quick')
  person.declineAll()
  if (world.isHidden) host.showPage({ app: true })
  await host.clock.advance(60_000)
  if (app.waiting.size > 0) report(`never settled: ${[...app.waiting].join()}`)
  await look(world)

  const { userInfo } = world.screen.auth().state.profile
  // Where nobody was ever known, the next start is like the first.
  if (!userInfo && world.model.person === 0) return
  await world.kill()
  // Where nothing is mounted, nothing of the library runs by itself.
  void world.screen.auth().ready()
  await host.clock.advance(60_000)
  checkFiles(world)
  await look(world)
}

/** No copy of a picture is left that nobody is shown with. */
function checkFiles({ host, screen, report }: World): void {
  const { userInfo } = screen.auth().state.profile
  const strays = Object.keys(host.files.saved()).filter((path) => path !== userInfo?.avatarUrl)
  if (strays.length > 0) report(`files of nobody: ${strays.join()}`)
}
