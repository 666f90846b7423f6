import { startPreview } from './server'

async function main(): Promise<void> {
  const preview = await startPreview({
    port: readPort(process.env.PORT),
    watch: true,
    loginServer: true,
  })
  // A closed terminal sends SIGHUP, and the parent process may send SIGTERM as well: close only
  // once.
  let closing: Promise<void> | undefined
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void (closing ??= preview.close()))
  }
  console.log(preview.url)
  console.log(
    '小程序预览 / the mini-program, running. 改代码会自动刷新 / edits reload it. Ctrl+C: end.',
  )
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Error(`PORT must be a number from 0 to 65535, not '${text}'`)
}

main().catch((error: unknown) => {
  const { code, message } = error as NodeJS.ErrnoException
  console.error(code === 'EADDRINUSE' ? `Port ${process.env.PORT ?? ''} is taken` : message)
  process.exitCode = 1
})
