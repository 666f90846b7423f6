type Shown = Record<string, unknown> | Promise<Record<string, unknown>> | undefined

/** Surfaces that the phone draws over the page. One that is left out stays the client's own `wx` call. */
export interface Ui {
  showToast?(options: Record<string, unknown>): Shown
  hideToast?(options: Record<string, unknown>): Shown
  showLoading?(options: Record<string, unknown>): Shown
  hideLoading?(options: Record<string, unknown>): Shown
  showModal?(options: Record<string, unknown>): Shown
  showActionSheet?(options: Record<string, unknown>): Shown
}
