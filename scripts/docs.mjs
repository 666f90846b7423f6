// The tables of docs/**/components.md, read from the components themselves.
// node scripts/docs.mjs          writes them
// node scripts/docs.mjs --check  fails when they differ from the source
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { COMPONENTS, declared } from './declared.mjs'

const chinese = JSON.parse(readFileSync('scripts/docs.zh-CN.json', 'utf8'))
const languages = {
  'docs/en/components.md': {
    title: '# Components',
    note: 'Written by `npm run docs` from the sources. Every component has `lang`, `disabled` and `theme` as well: [guide.md](guide.md).',
    heads: ['property', 'type', 'default', 'meaning'],
    eventsHead: 'Events',
    classes: 'External classes',
    variables: 'CSS variables',
    variableHeads: ['variable', 'default'],
    say: (_name, text) => text,
  },
  'docs/components.md': {
    title: '# 组件',
    note: '由 `npm run docs` 从源码写成。每个组件还有 `lang`、`disabled` 和 `theme`：见 [guide.md](guide.md)。',
    heads: ['属性', '类型', '默认值', '说明'],
    eventsHead: '事件',
    classes: '外部样式类',
    variables: 'CSS 变量',
    variableHeads: ['变量', '默认值'],
    say(name) {
      if (!chinese[name]) throw new Error(`scripts/docs.zh-CN.json has no ${name}`)
      return chinese[name]
    },
  },
}

const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const code = (text) => (text === '' ? '' : `\`${text}\``)
const row = (cells) => `| ${cells.join(' | ')} |`
const table = (heads, rows) =>
  [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n')

/** The style of a component, with what the shared one has of what it uses. */
function styleOf(component) {
  const file = `components/${component}/index.wxss`
  const own = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (!own.includes('../styles/theme.wxss')) return own
  const lines = readFileSync('components/styles/theme.wxss', 'utf8').split('\n')
  const nameIn = (line) => /^\s*(--kit-[\w-]+):/.exec(line)?.[1]
  // A shared variable may lead to another one.
  let used = own
  for (;;) {
    const isUsed = (line) => nameIn(line) && used.includes(`var(${nameIn(line)})`)
    const next = own + lines.filter(isUsed).join('\n')
    if (next === used) break
    used = next
  }
  return used + lines.filter((line) => !nameIn(line)).join('\n')
}

function variablesOf(component) {
  const text = styleOf(component)
  const found = new Map()
  const collect = (style) => {
    for (const [, name, value] of style.matchAll(/var\((--[\w-]+),\s*((?:[^()]|\([^()]*\))+)\)/g)) {
      // The first is the light one.
      if (!found.has(name)) found.set(name, value.replace(/var\(--kit-(?!dark)/g, 'var(--auth-'))
      // A default may be another variable.
      if (value.includes('var(--auth-')) collect(value)
    }
  }
  collect(text)
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1))
}

function page({ title, note, heads, eventsHead, classes, variables, variableHeads, say }) {
  const parts = [title, note]
  for (const component of COMPONENTS) {
    const { properties, externalClasses, events } = declared(component)
    parts.push(`## \`<${component}>\``)
    if (properties.length) {
      const rows = properties.map(({ name, types, value, text }) => [
        code(kebab(name)),
        types.join(' \\| '),
        code(value),
        say(`${component}.${kebab(name)}`, text),
      ])
      parts.push(table(heads, rows))
    }
    parts.push(`${eventsHead}: ${events.map(code).join(' ')}`)
    if (externalClasses.length) parts.push(`${classes}: ${externalClasses.map(code).join(' ')}`)
    const rows = variablesOf(component).map(([name, value]) => [code(name), code(value)])
    if (rows.length) parts.push(`${variables}:`, table(variableHeads, rows))
  }
  return `${parts.join('\n\n')}\n`
}

for (const [file, language] of Object.entries(languages)) {
  const text = page(language)
  if (!process.argv.includes('--check')) writeFileSync(file, text)
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`${file} differs from the source: run npm run docs`)
    process.exitCode = 1
  }
}
