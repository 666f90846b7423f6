// Checks the types of every room, each under the rules of where it runs. Rooms are checked at the
// same time: one process each, as many as there are processors. The compiler is the native one, for a tenth
// of the time; what is published is built, and what people compile is tested, with the one in JavaScript.
import { execFile } from 'node:child_process'
import { availableParallelism } from 'node:os'

const rooms = [
  'components',
  'host',
  'server',
  'demo/miniprogram',
  'docs/examples',
  'docs/.vitepress',
  '.',
  'test/types',
]
const tsc = 'node_modules/typescript-native/bin/tsc'

const check = (room) =>
  new Promise((resolve) => {
    execFile(process.execPath, [tsc, '-p', room], { maxBuffer: 2 ** 26 }, (error, stdout) => {
      console.log(
        `types of ${room === '.' ? 'tests, demo and scripts' : room}: ${error ? 'wrong' : 'right'}`,
      )
      if (error) console.log(stdout)
      resolve(!error)
    })
  })

const waiting = [...rooms]
const worker = async () => {
  for (let room = waiting.shift(); room; room = waiting.shift()) {
    if (!(await check(room))) process.exitCode = 1
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, worker))
