import { createApp, type TestApp, type TestPage } from 'miniprogram-auth-kit/testing'
import { createProject, MINE } from './project'

let app: TestApp | undefined
afterEach(() => app?.close())

/** A component of a package, which says the version that is in another file of it. */
const packageAt = (folder: string, version: string): Record<string, string | object> => ({
  [`${folder}/index.wxml`]: '<text class="version">{{version}}</text>',
  [`${folder}/index.js`]: "Component({ data: { version: require('./version').version } })",
  [`${folder}/version.js`]: `exports.version = '${version}'`,
})
const about = (name: string): Record<string, object> => ({
  [`${name}/package.json`]: { miniprogram: 'dist' },
})

function open(
  files: Record<string, string | object>,
  tags: Record<string, string>,
): Promise<TestPage> {
  app = createApp({ root: createProject({ ...MINE, ...files }).root })
  const template = Object.keys(tags)
    .map((tag) => `<${tag} />`)
    .join('')
  return app.page({ template, usingComponents: tags })
}

describe('two versions of a package', () => {
  it('in node_modules and miniprogram_npm are an error, whichever file differs', async () => {
    const files = {
      ...about('node_modules/one'),
      ...packageAt('node_modules/one/dist', 'new'),
      ...packageAt('miniprogram/miniprogram_npm/one', 'old'),
    }
    await expect(open(files, { 'the-tag': 'one/index' })).rejects.toMatchObject({
      code: 'package-differs',
      message: expect.stringMatching(
        /one\/dist\/version.js and .*miniprogram_npm\/one\/version.js.*构建 npm/,
      ) as string,
    })
  })

  it('are two where one belongs to another package, as 构建 npm leaves it', async () => {
    const files = {
      ...about('node_modules/one'),
      ...packageAt('node_modules/one/dist', 'new'),
      ...about('node_modules/other'),
      'node_modules/other/dist/index.wxml': '<view class="other"><one-tag /></view>',
      'node_modules/other/dist/index.json': { usingComponents: { 'one-tag': 'one/index' } },
      'node_modules/other/dist/index.js': 'Component({})',
      ...about('node_modules/other/node_modules/one'),
      ...packageAt('node_modules/other/node_modules/one/dist', 'old'),
    }
    const page = await open(files, { 'one-tag': 'one/index', 'other-tag': 'other/index' })
    expect(page.findAll('.version').map((one) => one.text())).toEqual(['new', 'old'])
    expect(page.find('.other .version').text()).toBe('old')
  })

  it('that two folders of the project would put in one place are an error with both', async () => {
    const files = {
      ...about('miniprogram/node_modules/one'),
      ...packageAt('miniprogram/node_modules/one/dist', 'new'),
      ...about('node_modules/one'),
      ...packageAt('node_modules/one/dist', 'old'),
      ...about('node_modules/other'),
      'node_modules/other/dist/index.wxml': '<one-tag />',
      'node_modules/other/dist/index.json': { usingComponents: { 'one-tag': 'one/index' } },
      'node_modules/other/dist/index.js': 'Component({})',
    }
    const tags = { 'one-tag': 'one/index', 'other-tag': 'other/index' }
    await expect(open(files, tags)).rejects.toMatchObject({
      code: 'package-differs',
      message: expect.stringMatching(
        /miniprogram\/node_modules\/one.*\/node_modules\/one.*one node_modules/s,
      ) as string,
    })
  })
})
