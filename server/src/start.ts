import { readConfig } from './config'
import { StartError } from './errors'
import { runServer, type RunningServer } from './run'

/** In ms; the time that open requests have to finish after SIGTERM or SIGINT. */
const CLOSE_TIMEOUT = 10_000

async function main(): Promise<void> {
  const server = await runServer(readConfig(process.env))
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      server.app.log.info({ signal }, 'closing')
      void closeInTime(server)
    })
}

async function closeInTime(server: RunningServer): Promise<void> {
  setTimeout(() => process.exit(1), CLOSE_TIMEOUT).unref()
  await server.close()
}

main().catch((error: unknown) => {
  console.error(error instanceof StartError ? error.message : error)
  process.exitCode = 1
})
