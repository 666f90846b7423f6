import { hostElement, type Builtin } from './builtin'

export const scrollView: Builtin = {
  template: '<slot/>',
  define: ({ Component, common }) =>
    Component({
      behaviors: [common],
      properties: {
        scrollX: Boolean,
        scrollY: Boolean,
        scrollTop: Number,
        scrollLeft: Number,
        scrollWithAnimation: Boolean,
        lowerThreshold: { type: Number, value: 50 },
        upperThreshold: { type: Number, value: 50 },
        enhanced: Boolean,
        showScrollbar: { type: Boolean, value: true },
        enableFlex: Boolean,
        type: String,
      },
      data: { atEnd: false },
      observers: {
        scrollTop(top: number) {
          hostElement(this).scrollTop = top
        },
        scrollLeft(left: number) {
          hostElement(this).scrollLeft = left
        },
      },
      lifetimes: {
        created() {
          hostElement(this).addEventListener('scroll', () => this.onScroll(), { passive: true })
        },
      },
      methods: {
        onScroll() {
          const element = hostElement(this)
          const { scrollTop, scrollLeft, scrollHeight, scrollWidth } = element
          this.triggerEvent('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth }, {})
          const left = scrollHeight - scrollTop - element.clientHeight
          const atEnd = this.data.scrollY && left <= this.data.lowerThreshold
          if (atEnd && !this.data.atEnd) {
            this.triggerEvent('scrolltolower', { direction: 'bottom' }, {})
          }
          this.setData({ atEnd })
        },
      },
    }),
}
