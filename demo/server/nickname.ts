const MAX_CODE_POINTS = 32

/** The zero-width joiner is kept where it joins emoji; all else that cannot be seen goes. */
const UNSEEN =
  /\u200D(?!\p{Extended_Pictographic})|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D|(?!\u200D)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/** A nickname as it may be stored; undefined where nothing, or too much, is left of it. */
export function cleanNickname(text: string): string | undefined {
  const cleaned = text.replace(UNSEEN, '').trim()
  const length = Array.from(cleaned).length
  return length > 0 && length <= MAX_CODE_POINTS ? cleaned : undefined
}
