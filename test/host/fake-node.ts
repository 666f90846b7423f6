/** As much of a DOM node as the host looks at: attributes, parents, events that bubble. */
export class FakeNode {
  readonly heard: { event: string; detail: unknown }[] = []
  private readonly listeners = new Map<string, (() => void)[]>()

  constructor(
    readonly tagName: string,
    private readonly attributes: Record<string, string> = {},
    readonly parentNode?: FakeNode,
  ) {}

  getAttribute(name: string): string | null {
    return this.attributes[name] ?? null
  }

  setAttribute(name: string, value: string): void {
    this.attributes[name] = value
  }

  on(event: string, listener: () => void): void {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener])
  }

  dispatchEvent(event: CustomEvent): boolean {
    this.heard.push({ event: event.type, detail: event.detail })
    for (const listener of this.listeners.get(event.type) ?? []) listener()
    if (event.bubbles) this.parentNode?.dispatchEvent(event)
    return true
  }

  /** The events of one kind, or all but taps. */
  events(name?: string): unknown[] {
    return this.heard
      .filter(({ event }) => (name ? event === name : event !== 'tap'))
      .map(({ event, detail }) => (name ? detail : event))
  }
}
