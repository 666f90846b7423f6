/** Detects the type of a picture by its first bytes, as the login server does. */
export function pictureTypeOf(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.slice(0, 12))
  return SIGNATURES.find(([, signature]) => signature.test(start))?.[0]
}

const SIGNATURES: [type: string, signature: RegExp][] = [
  ['png', /^\x89PNG\r\n/],
  ['jpg', /^\xff\xd8\xff/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF[^]{4}WEBP/],
]
