/** 750rpx are the width of the page (platform facts §3, units). */
export const toVw = (css: string): string =>
  css.replace(
    /(-?(?:\d+\.?\d*|\.\d+))rpx\b/g,
    (_, length: string) => `${Number((Number(length) / 7.5).toFixed(5))}vw`,
  )
