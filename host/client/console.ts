/** The client's console. */
export interface ClientConsole {
  readonly messages: readonly string[]
  log: (message: string) => void
}

export function createClientConsole(onMessage: (message: string) => void): ClientConsole {
  const messages: string[] = []
  return {
    messages,
    log: (message) => {
      messages.push(message)
      onMessage(message)
    },
  }
}
