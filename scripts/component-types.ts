// The types of the components for those who use them, read from the components themselves.
// npx tsx scripts/component-types.ts          writes components/component-types.ts
// npx tsx scripts/component-types.ts --check  fails when it differs from the sources
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import {
  commonProperties,
  COMPONENTS,
  externalClassesOf,
  pascal,
  propertiesOf,
} from './docs-reference/read-component'
import type { Property } from './docs-reference/read-component'

const FILE = 'components/component-types.ts'

const docstring = (english: string, chinese: string): string =>
  `/**\n * ${english}\n * @zh ${chinese}\n */`

const member = ({ name, type, doc }: Property): string => `${doc.comment}\n${name}: ${type}`

function propertyTypes(name: string, doc: string, members: Property[], parent = ''): string {
  const isOnlyParent = parent && !members.length
  if (isOnlyParent) return `${doc}\nexport type ${name} = ${parent}`
  const heritage = parent && `extends ${parent}`
  return `${doc}\nexport interface ${name} ${heritage} {\n${members.map(member).join('\n')}\n}`
}

function componentTypes(tag: string): string {
  const name = pascal(tag)
  const properties = docstring(`The properties of \`<${tag}>\`.`, `\`<${tag}>\` 的属性`)
  const instance = docstring(
    `What \`selectComponent\` answers for \`<${tag}>\`.`,
    `\`selectComponent\` 得到的 \`<${tag}>\` 实例`,
  )
  return [
    propertyTypes(`${name}Properties`, properties, propertiesOf(tag), 'CommonProperties'),
    `${instance}\nexport type ${name}Instance = ComponentInstance<${name}Properties>`,
  ].join('\n\n')
}

function parts(tag: string): string {
  const name = pascal(tag)
  const classes = externalClassesOf(tag).map((one) => `'${one.name}'`)
  return `'${tag}': {
    properties: ${name}Properties
    events: ${name}Events
    externalClasses: ${classes.join(' | ') || 'never'}
  }`
}

const common = docstring('The properties of every component.', '每个组件都有的属性')
const all = docstring(
  'The properties, events and external classes of each component, by its tag.',
  '每个组件的属性、事件和外部样式类，按标签排列',
)
const events = COMPONENTS.map((tag) => `${pascal(tag)}Events`)
const text = [
  '// Written by `npm run docs:reference` from the sources of the components.',
  `import type { ${events.join(', ')}, ComponentInstance } from './behaviors/component-surface'`,
  propertyTypes('CommonProperties', common, commonProperties()),
  ...COMPONENTS.map(componentTypes),
  `${all}\nexport interface ComponentTypes {\n${COMPONENTS.map(parts).join('\n')}\n}`,
].join('\n\n')

async function run(): Promise<void> {
  const written = await format(text, { ...(await resolveConfig(FILE)), filepath: FILE })
  if (!process.argv.includes('--check')) writeFileSync(FILE, written)
  else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== written) {
    console.error(`${FILE} differs from the sources: run npm run docs:reference`)
    process.exitCode = 1
  }
}

void run()
