// The types of the components for those who use them, read from the components themselves.
// node scripts/component-types.mjs          writes components/component-types.ts
// node scripts/component-types.mjs --check  fails when it differs from the sources
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { COMPONENTS, commonProperties, declared, pascal } from './declared.mjs'

const FILE = 'components/component-types.ts'

/** The type of a property as it is meant. */
function typeOf({ types, values, value }) {
  if (!values) return types.join(' | ')
  const all = values.map((one) => `'${one}'`)
  return [...new Set([...all, value])].join(' | ')
}

const member = (property) => `/** ${property.text} */\n${property.name}: ${typeOf(property)}`

const properties = (name, of, members, parent = '') => {
  const doc = `/** The properties of ${of}. */`
  const isOnlyParent = parent && !members.length
  if (isOnlyParent) return `${doc}\nexport type ${name} = ${parent}`
  const heritage = parent && `extends ${parent}`
  return `${doc}\nexport interface ${name} ${heritage} {\n${members.map(member).join('\n')}\n}`
}

const component = (tag) => {
  const name = pascal(tag)
  const own = declared(tag).properties
  return [
    properties(`${name}Properties`, `\`<${tag}>\``, own, 'CommonProperties'),
    `/** What \`selectComponent\` answers for \`<${tag}>\`. */
    export type ${name}Instance = ComponentInstance<${name}Properties>`,
  ].join('\n\n')
}

function parts(tag) {
  const name = pascal(tag)
  const classes = declared(tag).externalClasses.map((one) => `'${one}'`)
  return `'${tag}': {
    properties: ${name}Properties
    events: ${name}Events
    externalClasses: ${classes.join(' | ') || 'never'}
  }`
}

const events = COMPONENTS.map((tag) => `${pascal(tag)}Events`)
const text = [
  '// Written by `npm run docs` from the sources of the components.',
  `import type { ${events.join(', ')}, ComponentInstance } from './behaviors/component-surface'`,
  properties('CommonProperties', 'every component', commonProperties()),
  ...COMPONENTS.map(component),
  `/** The properties, events and external classes of each component, by its tag. */
  export interface ComponentTypes {
    ${COMPONENTS.map(parts).join('\n')}
  }`,
].join('\n\n')

const written = await format(text, { ...(await resolveConfig(FILE)), filepath: FILE })
if (!process.argv.includes('--check')) writeFileSync(FILE, written)
else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== written) {
  console.error(`${FILE} differs from the sources: run npm run docs`)
  process.exitCode = 1
}
