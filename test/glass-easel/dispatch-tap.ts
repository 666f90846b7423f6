/** Dispatches the DOM events of a tap, from which the framework makes its `tap`. */
export function dispatchTap(target: Element): void {
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
    target.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, composed: true }))
  }
}
