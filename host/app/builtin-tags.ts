/** The tags that WeChat itself has (official docs, component). */
const BUILTIN = new Set(
  [
    // syntax
    'block import include slot template wxs',
    // containers
    'cover-image cover-view draggable-sheet grid-builder grid-view list-builder list-view match-media',
    'movable-area movable-view nested-scroll-body nested-scroll-header open-container page-container',
    'root-portal scroll-view share-element snapshot sticky-header sticky-section swiper swiper-item view',
    // texts
    'icon progress rich-text selection span text',
    // forms
    'button checkbox checkbox-group editor editor-portal form input keyboard-accessory label picker',
    'picker-view picker-view-column radio radio-group slider switch textarea',
    // gestures
    'double-tap-gesture-handler force-press-gesture-handler horizontal-drag-gesture-handler',
    'long-press-gesture-handler pan-gesture-handler scale-gesture-handler tap-gesture-handler',
    'vertical-drag-gesture-handler',
    // media and the rest
    'animation-video animation-view audio camera canvas channel-live channel-video image live-player',
    'live-pusher map video voip-room',
    'ad ad-custom functional-page-navigator navigation-bar navigator official-account',
    'official-account-publish open-data page-meta store-coupon store-gift store-home store-product web-view',
  ].flatMap((tags) => tags.split(' ')),
)

/** Is a tag one of WeChat's? xr-frame, which a page turns on by its renderer, has a family of them. */
export const isBuiltinTag = (tag: string): boolean => BUILTIN.has(tag) || tag.startsWith('xr-')

/** Is it one that browsers have, such as `div`? Like WeChat, miniprogram-simulate draws what is in it. */
export const isHtmlTag = (tag: string): boolean =>
  !tag.includes('-') &&
  Object.prototype.toString.call(document.createElement(tag)) !== '[object HTMLUnknownElement]'
