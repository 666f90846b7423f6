// jsdom, and the thread that compiles for glass-easel: it is started once for a process, not for each test
// file, and remembers what it translated.
const { TestEnvironment } = require('jest-environment-jsdom')

const compilerThread = {}

module.exports = class GlassEaselEnvironment extends TestEnvironment {
  async setup() {
    await super.setup()
    this.global.compilerThread = compilerThread
  }
}
