/** Which profile sheet is open. One at a time in an app. */
export interface SheetControl {
  /**
   * A sheet opens. False: another one is open, and this one stays closed. An open sheet on a page that
   * is hidden gives way: a tab bar is drawn over every sheet, so its user may go to another page.
   */
  claimSheet: (sheet: OpenSheet) => boolean
  /** The sheet is closed, or gone. */
  releaseSheet: (sheet: OpenSheet) => void
  /** Does the user see an open sheet? */
  isSheetOpen: () => boolean
  /** Does the user see a sheet, open or moving out? It lies over everything, so taps are taps in it. */
  isSheetShown: () => boolean
  /** A sheet stands alone in a page, and opens when `openPageSheet` is called. Returns a function that takes it out. */
  registerPageSheet: (sheet: PageSheet) => () => void
  /**
   * Opens the sheet of the page that the user sees. False: there is none.
   * @param handleEnd called when it closes
   */
  openPageSheet: (handleEnd?: () => void) => boolean
}

/** A sheet that is open. */
export interface OpenSheet {
  /** Is its page in front? */
  isVisible(): boolean
  /** Is it drawn, open or moving out? */
  isShown(): boolean
  /** Closes it without a word. */
  end(): void
}

/** A `<profile-sheet/>` that a page placed by itself. */
export interface PageSheet {
  /** Is its page in front? */
  isVisible(): boolean
  /** One that asks for the phone number is not what a button for the profile opens. */
  asksForProfile(): boolean
  open(handleEnd?: () => void): void
}

/**
 * @param isSinglePage no sheet opens: see `ClientAbilities`
 * @param handleOpen a sheet came to the front
 */
export function createSheetControl(
  isSinglePage: () => boolean,
  handleOpen: () => void,
): SheetControl {
  let openSheet: OpenSheet | undefined
  let lastSheet: OpenSheet | undefined
  const pageSheets: PageSheet[] = []

  return {
    claimSheet(sheet) {
      if (isSinglePage()) return false
      if (openSheet && openSheet !== sheet) {
        if (openSheet.isVisible()) return false
        openSheet.end()
      }
      openSheet = lastSheet = sheet
      handleOpen()
      return true
    },
    releaseSheet(sheet) {
      if (openSheet === sheet) openSheet = undefined
    },
    isSheetOpen: () => !!openSheet && openSheet.isVisible(),
    isSheetShown: () => !!lastSheet && lastSheet.isVisible() && lastSheet.isShown(),
    registerPageSheet(sheet) {
      pageSheets.push(sheet)
      return () => void pageSheets.splice(pageSheets.indexOf(sheet), 1)
    },
    openPageSheet(handleEnd) {
      const sheet = pageSheets.filter((one) => one.isVisible() && one.asksForProfile()).pop()
      if (sheet) sheet.open(handleEnd)
      return !!sheet
    },
  }
}
