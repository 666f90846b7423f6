import { innerElement, type Builtin } from './builtin'

export const image: Builtin = {
  // The picture itself says nothing: what the app has it say is on the component.
  template:
    '<native-img class="image" alt="" catch:load="onImageLoad" catch:error="onImageError"/>',
  define: ({ Component, common, loadableAddress }) =>
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
          this.updateSource()
        },
      },
      lifetimes: {
        attached() {
          this.updateSource()
        },
      },
      methods: {
        updateSource() {
          const image = innerElement(this, 'image') as HTMLImageElement
          const { src } = this.data
          const owner = this._$.ownerShadowRoot?.getHostNode().is ?? ''
          const url = src === '' ? '' : loadableAddress(src, owner)
          if (url === (image.getAttribute('src') ?? '')) return
          if (url === '') image.removeAttribute('src')
          else image.setAttribute('src', url)
        },
        onImageLoad() {
          const { naturalWidth: width, naturalHeight: height } = innerElement(
            this,
            'image',
          ) as HTMLImageElement
          this.triggerEvent('load', { width, height }, {})
        },
        onImageError() {
          this.triggerEvent('error', { errMsg: `load image fail: ${this.data.src}` }, {})
        },
      },
    }),
}
