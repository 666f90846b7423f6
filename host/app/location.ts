/** A page or component, without the extension of its files. */
export interface Location {
  /** Where its files are. */
  file: string
  /**
   * Its path in the mini-program, as WeChat sees it: a package of npm is in `miniprogram_npm`, wherever
   * it was found.
   */
  path: string
}
