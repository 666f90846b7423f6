/** Taps an element as a finger does: the framework makes its `tap` of these. */
export function dispatchTap(target: Element): void {
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
    target.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, composed: true }))
  }
}
