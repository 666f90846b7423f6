import type { Settings } from './settings'

/**
 * The panel is in the language of the phone: English where English was chosen, else Chinese. The
 * language of the document says which.
 */
export function setPanelLanguage(language: Settings['language']): void {
  document.documentElement.lang = language.replace('_', '-')
  for (const element of document.querySelectorAll<HTMLElement>('[data-zh]')) write(element)
  for (const element of document.querySelectorAll<HTMLElement>('[data-zh-label]')) label(element)
}

/** Gives the element a text that follows the language of the panel. */
export function localize<E extends HTMLElement>(element: E, chinese: string, english: string): E {
  Object.assign(element.dataset, { zh: chinese, en: english })
  write(element)
  return element
}

/** Gives the element an accessible name that follows the language of the panel. */
export function localizeLabel<E extends HTMLElement>(
  element: E,
  chinese: string,
  english: string,
): E {
  Object.assign(element.dataset, { zhLabel: chinese, enLabel: english })
  label(element)
  return element
}

const isEnglish = (): boolean => document.documentElement.lang === 'en'

function write(element: HTMLElement): void {
  element.textContent = (isEnglish() ? element.dataset.en : element.dataset.zh) ?? ''
}

function label(element: HTMLElement): void {
  element.ariaLabel = (isEnglish() ? element.dataset.enLabel : element.dataset.zhLabel) ?? ''
}
