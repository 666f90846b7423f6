import { setImmediate } from 'node:timers'
import { createGlassEaselStage } from '../driver/glass-easel'
import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { lives } from '../model/lives/lives'

// On glass-easel alone: phones run it, it has two copies of the package, and a life takes a third of
// the time. jsdom has no setImmediate, and without it each turn of virtual time waits for a timer.
Object.assign(globalThis, { setImmediate })

// A batch takes a minute; a busy machine is slow, and a failure is made shorter.
jest.setTimeout(30 * 60_000)

run('lives', lives, createDriver(createGlassEaselStage()))
