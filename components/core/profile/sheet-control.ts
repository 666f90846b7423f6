/** Which profile sheet is open. One at a time in an app. */
export interface SheetControl {
  /** A sheet opens. False: another one is open, and this one stays closed. */
  claimSheet(sheet: object): boolean
  /** The sheet is closed, or gone. */
  releaseSheet(sheet: object): void
  isSheetOpen(): boolean
  /** A sheet stands alone in a page, and opens when `openPageSheet` is called. Answers its undo. */
  registerPageSheet(sheet: PageSheet): () => void
  /** Opens the sheet of the page that the user sees. False: there is none. */
  openPageSheet(): boolean
}

/** A `<profile-sheet/>` that a page placed by itself. */
export interface PageSheet {
  /** Is its page in front? */
  isVisible(): boolean
  open(): void
}

export function createSheetControl(): SheetControl {
  let openSheet: object | undefined
  const pageSheets: PageSheet[] = []

  return {
    claimSheet(sheet) {
      if (openSheet && openSheet !== sheet) return false
      openSheet = sheet
      return true
    },
    releaseSheet(sheet) {
      if (openSheet === sheet) openSheet = undefined
    },
    isSheetOpen: () => !!openSheet,
    registerPageSheet(sheet) {
      pageSheets.push(sheet)
      return () => void pageSheets.splice(pageSheets.indexOf(sheet), 1)
    },
    openPageSheet() {
      const sheet = pageSheets.filter((one) => one.isVisible()).pop()
      if (sheet) sheet.open()
      return !!sheet
    },
  }
}
