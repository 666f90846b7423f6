// The sources of the components as ts-morph reads them, and what stands before a node of theirs.
import path from 'node:path'
import { Node, Project, SyntaxKind } from 'ts-morph'
import { readDocstring } from './docstring'
import type { SourceFile, TypeNode } from 'ts-morph'
import type { Docstring } from './docstring'

export const FOLDER = 'components'

// Nothing outside of the sources is described, so nothing else is read.
const project = new Project({
  tsConfigFilePath: `${FOLDER}/tsconfig.json`,
  compilerOptions: { noLib: true, types: [] },
})

export const sourceOf = (file: string): SourceFile =>
  project.getSourceFileOrThrow(path.resolve(FOLDER, file))

/** The file and line of a node, as an editor opens them. */
const placeOf = (node: Node): string =>
  `${path.relative('.', node.getSourceFile().getFilePath())}:${node.getStartLineNumber()}`

/**
 * The last docstring before a node.
 * @param from where the text before the node begins; default: after the token before it
 */
export function docOf(node: Node, from = node.getFullStart()): Docstring {
  const owner = Node.isVariableDeclaration(node) ? node.getVariableStatementOrThrow() : node
  const start = owner === node ? from : owner.getFullStart()
  const before = owner.getSourceFile().getFullText().slice(start, owner.getStart())
  const [comment = ''] = before.match(/\/\*\*[^]*?\*\//g)?.slice(-1) ?? []
  return readDocstring(comment, placeOf(node))
}

/** The docstring of an item of a list or a union. A comment stands before the comma or bar as well. */
export function itemDoc(items: readonly Node[], at: number): Docstring {
  const item = items[at] as Node
  const before = items[at - 1]
  return docOf(item, before ? before.getEnd() : item.getParentOrThrow().getFullStart())
}

/** A type, or a signature, in one line and without comments. */
export const lineOf = (node: Node | undefined): string =>
  (node?.getText() ?? '')
    .replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '')
    // Members of an object type have no sign between them but the end of the line.
    .replace(/([^\s{(,])[ \t]*\n\s*(?=\w+\??:)/g, '$1; ')
    .replace(/\s+/g, ' ')
    .replace(/^\| /, '')
    .replace(/\( /g, '(')
    .replace(/,? \)/g, ')')
    .replace(/;? }/g, ' }')
    .trim()

/** The declaration that a type names, in the sources of the components. */
export function declarationOf(type: TypeNode | undefined): Node | undefined {
  const name = type?.asKind(SyntaxKind.TypeReference)?.getTypeName()
  const symbol = name?.getSymbol()
  const declaration = (symbol?.getAliasedSymbol() ?? symbol)?.getDeclarations()[0]
  return declaration && isOurs(declaration) ? declaration : undefined
}

/** Is it of the package, and not of TypeScript or the client? */
export const isOurs = (node: Node): boolean =>
  node.getSourceFile().getFilePath().startsWith(path.resolve(FOLDER))
