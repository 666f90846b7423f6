/** Converts rpx to vw. The page is 750rpx wide (platform facts §3, units). */
export const rpxToVw = (css: string): string =>
  css.replace(
    /(-?(?:\d+\.?\d*|\.\d+))rpx\b/g,
    (_, length: string) => `${Number((Number(length) / 7.5).toFixed(5))}vw`,
  )
