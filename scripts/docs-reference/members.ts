// The members of a type, and the values of a union, each with its docstring.
import { Node } from 'ts-morph'
import { declarationOf, docOf, isOurs, itemDoc, lineOf } from './source'
import type {
  ClassDeclaration,
  IndexedAccessTypeNode,
  InterfaceDeclaration,
  TypeNode,
} from 'ts-morph'
import type { Docstring } from './docstring'

/** A field or a method. */
export interface Member {
  name: string
  /** Its type; of a method the whole signature. */
  type: string
  isMethod: boolean
  isOptional: boolean
  doc: Docstring
  typeNode: TypeNode | undefined
}

/** A value of a union, as it is written: with its quotes. */
export interface Value {
  value: string
  doc: Docstring
}

/** The public members of an interface, a class, an object type or an alias of one; inherited ones first. */
export const membersOf = (declaration: Node | undefined): Member[] =>
  allMembersOf(declaration).filter(({ doc }) => !doc.isInternal)

function allMembersOf(declaration: Node | undefined): Member[] {
  if (Node.isTypeAliasDeclaration(declaration)) return membersOf(declaration.getTypeNode())
  if (Node.isTypeReference(declaration)) return membersOf(declarationOf(declaration))
  if (Node.isTypeLiteral(declaration)) return declaration.getMembers().flatMap(memberOf)
  if (Node.isInterfaceDeclaration(declaration)) {
    return [...inheritedBy(declaration), ...declaration.getMembers().flatMap(memberOf)]
  }
  return Node.isClassDeclaration(declaration) ? membersOfClass(declaration) : []
}

const inheritedBy = (declaration: InterfaceDeclaration): Member[] =>
  declaration.getBaseDeclarations().filter(isOurs).flatMap(membersOf)

function memberOf(node: Node): Member[] {
  const isMethod = Node.isMethodSignature(node)
  if (!isMethod && !Node.isPropertySignature(node)) return []
  const typeNode = isMethod ? undefined : node.getTypeNode()
  return [
    {
      name: node.getName(),
      type: lineOf(isMethod ? node : typeNode),
      isMethod,
      isOptional: node.hasQuestionToken(),
      doc: docOf(node),
      typeNode,
    },
  ]
}

/** What a class says nothing of, an interface that it implements does. */
function membersOfClass(declaration: ClassDeclaration): Member[] {
  const promised = declaration.getImplements().flatMap((one) => membersOf(declarationNamed(one)))
  const parameters = declaration.getConstructors().flatMap((one) => one.getParameters())
  const fields = [
    ...parameters.filter((one) => one.isParameterProperty()),
    ...declaration.getInstanceProperties().filter(Node.isPropertyDeclaration),
  ]
  return fields.map((field) => {
    const name = field.getName()
    const own = docOf(field)
    const doc = own.en ? own : (promised.find((one) => one.name === name)?.doc ?? own)
    const typeNode = field.getTypeNode()
    const isOptional = field.hasQuestionToken()
    return { name, type: lineOf(typeNode), isMethod: false, isOptional, doc, typeNode }
  })
}

const declarationNamed = (expression: Node): Node | undefined =>
  expression
    .getType()
    .getSymbol()
    ?.getDeclarations()
    .find((one) => isOurs(one))

/** The values of a union of texts, those of the unions it names included. Empty: it is another type. */
export function valuesOf(type: TypeNode | undefined): Value[] {
  if (Node.isLiteralTypeNode(type)) return [{ value: lineOf(type), doc: docOf(type) }]
  if (Node.isTypeReference(type)) {
    const declaration = declarationOf(type)
    return Node.isTypeAliasDeclaration(declaration) ? valuesOf(declaration.getTypeNode()) : []
  }
  if (Node.isIndexedAccessTypeNode(type)) return valuesOf(typeAt(type))
  if (!Node.isUnionTypeNode(type)) return []
  const items = type.getTypeNodes()
  return items.flatMap((item, at) =>
    Node.isLiteralTypeNode(item)
      ? [{ value: lineOf(item), doc: itemDoc(items, at) }]
      : valuesOf(item),
  )
}

/** The type of the field that `State['profile']` names. */
function typeAt(type: IndexedAccessTypeNode): TypeNode | undefined {
  const object = type.getObjectTypeNode()
  const owner = Node.isIndexedAccessTypeNode(object) ? typeAt(object) : object
  const name = lineOf(type.getIndexTypeNode()).slice(1, -1)
  return membersOf(owner).find((member) => member.name === name)?.typeNode
}
