import { hostElement, innerElement, type Builtin } from './builtin'

/**
 * Draws its content at the root of the page, over everything. As in a WebView, the content inherits
 * nothing from the component or from `page`, CSS variables included (root-portal component page;
 * seen in public reports): an app sets them on `page, wx-root-portal-content`.
 */
export const rootPortal: Builtin = {
  template: '<wx-root-portal-content class="wx--content"><slot/></wx-root-portal-content>',
  define: ({ Component, common }) =>
    Component({
      behaviors: [common],
      properties: { enable: { type: Boolean, value: true } },
      lifetimes: {
        attached() {
          const page = hostElement(this).closest('wx-page')
          if (this.data.enable) page?.after(innerElement(this, 'wx--content'))
        },
        detached() {
          innerElement(this, 'wx--content').remove()
        },
      },
    }),
}
