// One project per kind of test: they differ in what the global scope is (a browser's, a server's).
const toCommonJs = '<rootDir>/test/support/typescript.js'
const transform = { '^.+\\.ts$': toCommonJs }
const moduleNameMapper = {
  '^miniprogram-auth-kit$': '<rootDir>/components/index.ts',
  '^miniprogram-auth-kit/behaviors/auth$': '<rootDir>/components/behaviors/auth.ts',
  '^miniprogram-auth-kit/testing$': '<rootDir>/host/index.ts',
  '^miniprogram-auth-server$': '<rootDir>/server/src/index.ts',
}
const project = (displayName, folders, testEnvironment, extra = {}) => ({
  displayName,
  rootDir: __dirname,
  testMatch: folders.map((folder) => `<rootDir>/${folder}/**/*.test.ts`),
  testEnvironment,
  // Copies of everything, while `npm run mutation` runs.
  modulePathIgnorePatterns: ['<rootDir>/test/mutation/.out/'],
  runtime: '<rootDir>/test/support/keep-compiled.js',
  transform,
  moduleNameMapper,
  ...extra,
})
/** For tests that run the login server, and those of the servers in the documents' phone: ES modules, which Node 20.19 requires and jest does not. */
const loginServer = {
  transform: {
    ...transform,
    '/(content-disposition|cookie|@noble)/.+\\.js$': toCommonJs,
  },
  transformIgnorePatterns: ['/node_modules/(?!.*(content-disposition|cookie|@noble)/)'],
}

module.exports = {
  // A busy machine is slow; a test that hangs still ends.
  testTimeout: 60_000,
  // By default one processor is left idle: on a machine with two, the tests would take twice as long.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/support/longest-first.js',
  projects: [
    project('core', ['test/core', 'test/host', 'test/model'], 'node'),
    project('simulate', ['test/components', 'test/app'], 'jsdom'),
    project('glass-easel', ['test/glass-easel'], '<rootDir>/test/glass-easel/environment.js', {
      globalSetup: '<rootDir>/test/glass-easel/setup.ts',
    }),
    project('server', ['test/server'], 'node', {
      globalSetup: '<rootDir>/test/server/setup.ts',
      ...loginServer,
    }),
    project('package', ['test/package', 'test/architecture'], 'node'),
    project('browser', ['test/browser'], 'node', {
      globalSetup: '<rootDir>/test/browser/setup.ts',
      ...loginServer,
    }),
  ],
}
