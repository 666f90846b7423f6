import { ConfigError, readConfig } from './config'
import { runServer, type RunningServer } from './run'

/** ms that requests in the air get to end after SIGTERM or SIGINT. */
const GRACE = 10_000

async function main(): Promise<void> {
  const server = await runServer(readConfig(process.env))
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      server.app.log.info({ signal }, 'closing')
      void closeInTime(server)
    })
}

async function closeInTime(server: RunningServer): Promise<void> {
  setTimeout(() => process.exit(1), GRACE).unref()
  await server.close()
}

main().catch((error: unknown) => {
  // A missing setting is for a person to mend: its message says how, and its stack says nothing.
  console.error(error instanceof ConfigError ? error.message : error)
  process.exitCode = 1
})
