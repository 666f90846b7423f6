import { connect } from 'node:net'

/** Sends bytes that need not be HTTP, says goodbye, and hears what the server says until it hangs up. */
export function sendRaw(port: number, bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const heard: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes))
    socket.on('data', (chunk) => heard.push(chunk))
    // A server that resets the connection has said all it had to say.
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(Buffer.concat(heard).toString('latin1')))
  })
}

/** The status of every answer in what was heard. */
export function statuses(heard: string): number[] {
  return [...heard.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status))
}
