const MAX_CODE_POINTS = 32

/** Matches invisible characters. A zero-width joiner between emoji is not one of them. */
const INVISIBLE =
  /\u200D(?!\p{Extended_Pictographic})|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D|(?!\u200D)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/** Returns the nickname without invisible characters. Undefined: nothing is left, or too much. */
export function cleanNickname(text: string): string | undefined {
  const cleaned = text.replace(INVISIBLE, '').trim()
  const length = Array.from(cleaned).length
  return length > 0 && length <= MAX_CODE_POINTS ? cleaned : undefined
}
