import { connect } from 'node:net'

/**
 * Sends bytes, which need not be HTTP, and returns everything that the server sends until it
 * closes.
 */
export function sendRaw(port: number, bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const heard: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes))
    socket.on('data', (chunk) => heard.push(chunk))
    // A reset connection ends the response as well.
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(Buffer.concat(heard).toString('latin1')))
  })
}

/** Returns the status of every response in what was received. */
export function statuses(heard: string): number[] {
  return [...heard.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status))
}
