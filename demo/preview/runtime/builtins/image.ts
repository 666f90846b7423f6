import { innerElement, type Builtin } from './builtin'

export const image: Builtin = {
  template: '<native-img class="picture" catch:load="onPictureLoad" catch:error="onPictureError"/>',
  define: ({ Component, common, address }) =>
    Component({
      behaviors: [common],
      properties: {
        src: String,
        mode: { type: String, value: 'scaleToFill' },
        lazyLoad: Boolean,
        webp: Boolean,
        showMenuByLongpress: Boolean,
        fadeIn: Boolean,
      },
      observers: {
        src() {
          this.show()
        },
      },
      lifetimes: {
        attached() {
          this.show()
        },
      },
      methods: {
        show() {
          const picture = innerElement(this, 'picture') as HTMLImageElement
          const { src } = this.data
          const owner = this._$.ownerShadowRoot?.getHostNode().is ?? ''
          const url = src === '' ? '' : address(src, owner)
          if (url === (picture.getAttribute('src') ?? '')) return
          if (url === '') picture.removeAttribute('src')
          else picture.setAttribute('src', url)
        },
        onPictureLoad() {
          const { naturalWidth: width, naturalHeight: height } = innerElement(
            this,
            'picture',
          ) as HTMLImageElement
          this.triggerEvent('load', { width, height }, {})
        },
        onPictureError() {
          this.triggerEvent('error', { errMsg: `load image fail: ${this.data.src}` }, {})
        },
      },
    }),
}
