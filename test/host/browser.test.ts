import path from 'node:path'
import vm from 'node:vm'
import { build, type Plugin } from 'esbuild'

const host = path.join(__dirname, '../../host')

/** What a bundle for browsers does: other servers take the place of those that need Node. */
const withoutServers: Plugin = {
  name: 'without-servers',
  setup(bundling) {
    bundling.onResolve({ filter: /\/default-backend$/ }, () => ({
      path: path.join(host, 'server/browser-backend.ts'),
    }))
  },
}

describe('in a bundle for browsers', () => {
  const bundle = async () => {
    const result = await build({
      entryPoints: [path.join(host, 'create-host.ts')],
      bundle: true,
      write: false,
      platform: 'browser',
      format: 'iife',
      globalName: 'testing',
      plugins: [withoutServers],
      logLevel: 'silent',
    })
    return result.outputFiles[0]?.text ?? ''
  }

  it('needs nothing of Node, and answers through servers that are given', async () => {
    const code = await bundle()
    expect(code).not.toMatch(/["'`]node:|require\(/)
    const sandbox = vm.createContext({ setTimeout, clearTimeout })
    const login: unknown = await vm.runInContext(
      `${code}
      const server = { issueCode: () => 'code' }
      testing.createHost({ time: 'real', server }).wx.login({})`,
      sandbox,
    )
    expect(login).toEqual({ code: 'code', errMsg: 'login:ok' })
  })

  it('says what to do where no servers are given', async () => {
    const code = await bundle()
    const sandbox = vm.createContext({ setTimeout, clearTimeout })
    expect(() => void vm.runInContext(`${code}\ntesting.createHost()`, sandbox)).toThrow(
      'createHost({ server: connectWechatServer(url) })',
    )
  })
})
