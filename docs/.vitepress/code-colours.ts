import { createHash } from 'node:crypto'
import type { MarkdownOptions } from 'vitepress'

type Transformer = NonNullable<MarkdownOptions['codeTransformers']>[number]

/** The two colours of a token, as the highlighter writes them, by the class that stands for them. */
const styles = new Map<string, string>()

/**
 * Writes the colours of code as short classes. The highlighter writes both colours at every token, which
 * is a sixth of the site; and a token in the colour of the text needs no element.
 */
export const colourClasses: Transformer = {
  name: 'colour-classes',
  line(line) {
    line.children = line.children.map((token) => {
      if (token.type !== 'element' || typeof token.properties.style !== 'string') return token
      const { style } = token.properties
      const [first] = token.children
      if (TEXT_COLOURS.test(style) && first?.type === 'text') return first
      const name = `c${createHash('sha256').update(style).digest('hex').slice(0, 4)}`
      styles.set(name, style)
      return { ...token, properties: { class: name } }
    })
  },
}

/** The style sheet of the classes, when all pages have been read. */
export const colourStyleSheet = (): string =>
  [...styles]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, style]) => `.vp-code .${name}{${style}}`)
    .join('')

/** The colours of the text in the themes of `config.mts`. */
const TEXT_COLOURS = /^--shiki-light:#0E1116;--shiki-dark:#F0F3F6;?$/
