/** A way to show a state. Colours do not depend on widths, nor sizes on colours. */
export interface Variant {
  width: number
  /** In px: the size of a rem, which WeChat's text size setting changes. 0: the page sets no variable. */
  rem: number
  lang: 'zh_CN' | 'zh_TW' | 'en'
  name: string
  theme: string
}

export const WIDTHS = [320, 360, 375, 414, 480]
/** Without variables, standard, large, and twice as large. */
export const TEXT_SIZES = [0, 16, 19, 32]
export const LANGS = ['zh_CN', 'zh_TW', 'en'] as const

export const NAMES: Record<string, string> = {
  'an ordinary name': '林小满',
  'one letter': 'A',
  'long CJK': '春江潮水连海平海上明月共潮生滟滟随波千万里',
  '50 letters without a space': 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternw',
  Arabic: 'عبد الرحمن بن محمد',
  Hebrew: 'יוסף בן־אברהם',
  Thai: 'สมชายผู้ไม่มีวรรคตอน',
  'emoji families': '👨‍👩‍👧‍👦👩‍❤️‍💋‍👨🏳️‍🌈👨🏽‍🚀',
}

const REM_SIZES = `--auth-font-size: 1rem; --auth-hint-font-size: 0.8125rem; --auth-title-font-size: 1.1875rem;`

/** Variables as an app would set them, and the colours of the page around the components. */
export const THEMES: Record<string, { page: string; variables: string; isDark?: boolean }> = {
  light: { page: 'background: #f5f6f8; color: #1f2329', variables: '' },
  'dark by variables': {
    page: 'background: #121518; color: #e6e8eb',
    variables: `--auth-surface: #1b1f24; --auth-fill: #2a2f36; --auth-color: #e6e8eb;
      --auth-hint-color: #9aa4b0; --auth-primary: #4cc38a; --auth-on-primary: #06251a;
      --auth-avatar-background: #4a515b;`,
    isDark: true,
  },
  'a bright brand': {
    page: 'background: #f5f6f8; color: #1f2329',
    variables: `--auth-primary: #ffd43b; --auth-on-primary: #2b2100; --auth-link-color: #7a5c00;
      --auth-button-radius: 8rpx;`,
  },
  'high contrast': {
    page: 'background: #000; color: #fff',
    variables: `--auth-surface: #000; --auth-fill: #222; --auth-color: #fff; --auth-hint-color: #fff;
      --auth-primary: #ff0; --auth-on-primary: #000; --auth-avatar-background: #444;`,
    isDark: true,
  },
  'dark without variables': {
    page: 'background: #111; color: #e6e8eb',
    variables: '',
    isDark: true,
  },
}

export const themeCss = ({ theme, rem }: Pick<Variant, 'theme' | 'rem'>): string => {
  const { page = '', variables = '' } = THEMES[theme] ?? {}
  const sizes = rem === 0 ? '' : REM_SIZES
  // Chromium lets the blank half of a closing bracket hang; WeChat's clients do not.
  return `wx-page { ${page}; text-spacing-trim: space-all } html { font-size: ${rem === 0 ? 16 : rem}px !important }
    wx-page, wx-root-portal-content { ${variables} ${sizes} }`
}

const ORDINARY = NAMES['an ordinary name'] ?? ''

/**
 * Where a state is measured: every width, text size and language; and every name where names show. The
 * widths between the smallest and the usual one are measured with the smallest and the largest text.
 */
export function layoutVariants(showsNames: boolean): Variant[] {
  const names = showsNames ? Object.values(NAMES) : [ORDINARY]
  return names.flatMap((name) =>
    WIDTHS.flatMap((width) =>
      TEXT_SIZES.filter((rem) => [320, 375].includes(width) || [0, 32].includes(rem)).flatMap(
        (rem) =>
          // A name looks the same in every language.
          (name === ORDINARY ? LANGS : LANGS.slice(0, 1)).map((lang) => ({
            width,
            rem,
            lang,
            name,
            theme: 'light',
          })),
      ),
    ),
  )
}

export const themeVariants = (): Variant[] =>
  Object.keys(THEMES).map((theme) => ({
    width: 375,
    rem: 16,
    lang: 'zh_CN',
    name: ORDINARY,
    theme,
  }))
