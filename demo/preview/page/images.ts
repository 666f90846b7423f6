/** Makes the data URI of an image. All images are drawn here, so the preview needs no network. */
const svgImage = (body: string, background: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"><rect width="120" height="120" fill="${background}"/>${body}</svg>`,
  )}`

const portrait = (skin: string, hair: string, shirt: string): string =>
  `<path d="M12 120c2-26 22-38 48-38s46 12 48 38z" fill="${shirt}"/><rect x="50" y="66" width="20" height="24" rx="10" fill="${skin}"/><circle cx="60" cy="52" r="26" fill="${skin}"/><path d="M32 54c-4-30 14-40 28-40s32 8 28 40c-4-14-10-22-16-24-10 8-26 8-32 8-4 4-6 8-8 16z" fill="${hair}"/><circle cx="51" cy="54" r="2.6" fill="#333"/><circle cx="69" cy="54" r="2.6" fill="#333"/><path d="M53 64q7 6 14 0" stroke="#333" stroke-width="2.4" fill="none" stroke-linecap="round"/>`

/** The user's own WeChat avatar. */
export const wechatAvatar = svgImage(portrait('#f5cfae', '#3a2a20', '#5b8def'), '#dbe9ff')

/** The images in the phone's album. */
export const albumImages = [
  svgImage(
    '<circle cx="60" cy="44" r="18" fill="#ffd34d"/><path d="M0 96l34-34 22 20 26-30 38 40v28H0z" fill="#3f8f6b"/>',
    '#bfe6ff',
  ),
  svgImage(
    '<g fill="#ff8fab"><circle cx="60" cy="36" r="16"/><circle cx="82" cy="54" r="16"/><circle cx="74" cy="80" r="16"/><circle cx="46" cy="80" r="16"/><circle cx="38" cy="54" r="16"/></g><circle cx="60" cy="60" r="12" fill="#ffd34d"/>',
    '#fff2f5',
  ),
  svgImage(
    '<path d="M30 44l10-22 16 14h8l16-14 10 22v22a30 30 0 0 1-60 0z" fill="#8a7767"/><circle cx="48" cy="60" r="4" fill="#222"/><circle cx="72" cy="60" r="4" fill="#222"/><path d="M56 70h8l-4 5z" fill="#f4a"/>',
    '#f3e9dc',
  ),
  svgImage(portrait('#e8b48c', '#111', '#f2994a'), '#fdeccb'),
]

/** The image that fails WeChat's safety check. */
export const rejectedImage = svgImage(
  '<circle cx="60" cy="54" r="26" fill="none" stroke="#d64545" stroke-width="8"/><path d="M42 36l36 36" stroke="#d64545" stroke-width="8"/>',
  '#eee',
)

export const appIcon = svgImage(
  '<path d="M60 22l34 14v24c0 20-14 34-34 40-20-6-34-20-34-40V36z" fill="#fff"/><circle cx="60" cy="52" r="11" fill="#07c160"/><path d="M40 82c2-12 10-17 20-17s18 5 20 17" fill="#07c160"/>',
  '#07c160',
)
