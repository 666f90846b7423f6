/** A tag of a template as it stands in the page. A name with a dash is somebody's component and stays. */
export const tagName = (tag: string): string => (tag.includes('-') ? tag : `wx-${tag}`)
