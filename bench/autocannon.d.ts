declare module 'autocannon' {
  interface Options {
    url: string
    method?: string
    headers?: Record<string, string>
    body?: string
    connections: number
    /** In s. */
    duration: number
  }

  interface Result {
    /** Per second. */
    requests: { average: number; total: number }
    /** In ms. */
    latency: { p50: number; p99: number }
    non2xx: number
    errors: number
  }

  export default function autocannon(options: Options): Promise<Result>
}
