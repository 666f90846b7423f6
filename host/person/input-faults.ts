import { isVersionAtLeast } from '../client/base-library/version'
import type { Client } from '../client/client'

/** What an `<input>` of this client does with its text, its focus and its style. */
export interface InputFaults {
  /** What is left of a text, by the input's attribute `maxlength`. */
  cut: (text: string, maxlength: unknown) => string
  /** Does the input lose the focus without a `blur` event? */
  losesBlur: () => boolean
  /** Throws where the client crashes when such an input shows. */
  crashByPlaceholder: (placeholderStyle: unknown) => void
  /** Throws where the client crashes when such a text is typed. */
  crashByText: (text: string, maxlength: unknown) => void
}

export function createInputFaults({ limits, options, baseLibrary }: Client): InputFaults {
  const isSkylineBelow = (version: string): boolean =>
    options.renderer === 'skyline' && !isVersionAtLeast(limits.skylineVersion, version)
  const crash = (fixedIn: string, what: string): never => {
    throw new Error(
      `The client crashes: Skyline ${limits.skylineVersion} does not survive ${what} (mended in ${fixedIn})`,
    )
  }

  return {
    cut: (text, maxlength) => {
      const limit = limitOf(maxlength)
      if (text.length <= limit) return text
      // Below 3.16.0 an emoji is cut in half (base library changelog, 3.16.0).
      const isHalved = limits.halfEmoji || !baseLibrary.isAtLeast('3.16.0')
      const isInsideEmoji = /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(limit - 1))
      return text.slice(0, isInsideEmoji && !isHalved ? limit - 1 : limit)
    },
    losesBlur: () => limits.loseBlur || isSkylineBelow('1.4.8'),
    crashByPlaceholder: (placeholderStyle) => {
      if (isSkylineBelow('1.4.5') && String(placeholderStyle).includes('var(')) {
        crash('1.4.5', 'placeholder-style with var()')
      }
    },
    crashByText: (text, maxlength) => {
      const isLimited = ![defaultLimit, Infinity].includes(limitOf(maxlength))
      if (isSkylineBelow('1.4.11') && isLimited && /[\ud800-\udfff]/.test(text)) {
        crash('1.4.11', 'an emoji in an input with maxlength')
      }
    },
  }
}

/** The default of `maxlength` (official docs, component/input). */
const defaultLimit = 140

/** A `maxlength` of -1 is no limit (official docs, component/input). */
function limitOf(maxlength: unknown): number {
  const given = maxlength === undefined || maxlength === '' ? NaN : Number(maxlength)
  if (Number.isNaN(given)) return defaultLimit
  return given < 0 ? Infinity : given
}
