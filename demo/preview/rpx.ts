/** Converts rpx to vw. The page is 750rpx wide (official docs, view/wxss). */
export const rpxToVw = (css: string): string =>
  css.replace(
    /(-?(?:\d+\.?\d*|\.\d+))rpx\b/g,
    (_, length: string) => `${Number((Number(length) / 7.5).toFixed(5))}vw`,
  )
