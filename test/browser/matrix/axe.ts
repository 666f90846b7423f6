import type { AxeResults, RunOptions } from 'axe-core'

/**
 * Runs axe in a document that has it. Rules about landmarks and headings of a whole page are left out:
 * a mini-program's page has no such elements.
 */
export async function runAxe(): Promise<{ rule: string; nodes: string[] }[]> {
  const { axe } = window as unknown as {
    axe: { run(root: Document, options: RunOptions): Promise<AxeResults> }
  }
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    resultTypes: ['violations'],
    elementRef: false,
  })
  return violations.map(({ id, nodes }) => ({
    rule: id,
    nodes: nodes.map(({ target }) => target.flat().join(' ')),
  }))
}
