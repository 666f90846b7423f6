type InteractionResult = Record<string, unknown> | Promise<Record<string, unknown>> | undefined

/**
 * The calls of `wx` that draw over the page. The client's own call is used where one is left out.
 */
export interface InteractionApis {
  showToast?(options: Record<string, unknown>): InteractionResult
  hideToast?(options: Record<string, unknown>): InteractionResult
  showLoading?(options: Record<string, unknown>): InteractionResult
  hideLoading?(options: Record<string, unknown>): InteractionResult
  showModal?(options: Record<string, unknown>): InteractionResult
  showActionSheet?(options: Record<string, unknown>): InteractionResult
}
