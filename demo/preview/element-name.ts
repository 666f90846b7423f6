/** Returns the element name of a template's tag. Only tags without dash are built-in components. */
export const elementNameOf = (tag: string): string => (tag.includes('-') ? tag : `wx-${tag}`)
