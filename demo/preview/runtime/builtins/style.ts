/** The styles of the built-in components. An app's own styles come later and override them. */
export const builtinStyle = `
wx-page { display: block; min-height: 100%; font-family: -apple-system, 'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', 'Noto Sans SC Variable', sans-serif; line-height: 1.4; word-break: break-word; overflow-wrap: anywhere; }
wx-root-portal-content { display: block; font-family: -apple-system, 'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', 'Noto Sans SC Variable', sans-serif; line-height: 1.4; word-break: break-word; overflow-wrap: anywhere; user-select: none; }
root-portal { display: none; }
wx-page, wx-page *, wx-page *::before, wx-page *::after, wx-root-portal-content, wx-root-portal-content *, wx-root-portal-content *::before, wx-root-portal-content *::after { box-sizing: border-box; -webkit-tap-highlight-color: transparent; }
wx-view, wx-form, wx-picker { display: block; }
wx-page [hidden] { display: none !important; }
wx-text { display: inline; white-space: pre-line; }
wx-text[user-select], wx-text[selectable] { user-select: text; }
wx-page { user-select: none; }
wx-image { display: inline-block; width: 320px; height: 240px; overflow: hidden; }
wx-image > .wx--image { display: block; width: 100%; height: 100%; border: 0; }
wx-image > .wx--image:not([src]) { visibility: hidden; }
wx-image[mode='aspectFill'] > .wx--image { object-fit: cover; }
wx-image[mode='aspectFit'] > .wx--image { object-fit: contain; }
wx-image[mode='center'] > .wx--image { object-fit: none; }
wx-image[mode='widthFix'] { height: auto; }
wx-image[mode='widthFix'] > .wx--image { height: auto; }
wx-image[mode='heightFix'] { width: auto; }
wx-image[mode='heightFix'] > .wx--image { width: auto; }
wx-button { position: relative; display: block; margin: 0 auto; padding: 0 14px; box-sizing: border-box; font-size: 18px; text-align: center; text-decoration: none; line-height: 2.55555556; border-radius: 5px; overflow: hidden; color: #000; background-color: #f8f8f8; cursor: pointer; }
wx-button::after { content: ' '; position: absolute; top: 0; left: 0; width: 200%; height: 200%; transform: scale(0.5); transform-origin: 0 0; box-sizing: border-box; border: 1px solid rgba(0, 0, 0, 0.2); border-radius: 10px; pointer-events: none; }
wx-button[type='primary'] { color: #fff; background-color: #07c160; }
wx-button[type='warn'] { color: #fff; background-color: #e64340; }
wx-button[plain] { color: #353535; background-color: transparent; border: 1px solid #353535; }
wx-button[plain]::after { border: 0; }
wx-button[size='mini'] { display: inline-block; line-height: 2.3; font-size: 13px; padding: 0 1.34em; }
wx-button[disabled] { color: rgba(0, 0, 0, 0.3); background-color: #f7f7f7; cursor: default; }
wx-button[disabled][type='primary'] { color: rgba(255, 255, 255, 0.6); background-color: #9ed99d; }
wx-button[loading]::before { content: ''; display: inline-block; width: 1em; height: 1em; margin-right: 0.4em; vertical-align: -0.1em; border: 2px solid currentColor; border-right-color: transparent; border-radius: 50%; animation: wx-spin 0.8s linear infinite; }
@keyframes wx-spin { to { transform: rotate(360deg); } }
.button-hover, wx-button[class*='--button-hover'] { color: rgba(0, 0, 0, 0.6); background-color: #dedede; }
wx-button[type='primary'].button-hover, wx-button[type='primary'][class*='--button-hover'] { color: rgba(255, 255, 255, 0.6); background-color: #06ad56; }
.navigator-hover, wx-navigator[class*='--navigator-hover'] { opacity: 0.7; background-color: rgba(0, 0, 0, 0.1); }
wx-input { display: block; height: 1.4rem; min-height: 1.4rem; overflow: hidden; text-overflow: clip; cursor: auto; }
wx-input > .wx--control, wx-textarea > .wx--control { display: block; width: 100%; height: 100%; margin: 0; padding: 0; border: 0; outline: 0; background: transparent; color: inherit; font: inherit; letter-spacing: inherit; text-align: inherit; }
wx-input > .wx--control::placeholder, wx-textarea > .wx--control::placeholder { color: var(--placeholder-color, #808080); font-size: var(--placeholder-font-size, inherit); font-weight: var(--placeholder-font-weight, inherit); opacity: 1; }
wx-textarea { display: block; width: 300px; height: 150px; }
wx-textarea > .wx--control { resize: none; }
wx-switch { display: inline-block; vertical-align: middle; cursor: pointer; }
wx-switch > .wx--track { position: relative; display: block; width: 52px; height: 32px; border-radius: 16px; background: #dfdfdf; transition: background 0.2s; }
wx-switch > .wx--track.wx--on { background: #04be02; }
wx-switch > .wx--track::after { content: ''; position: absolute; top: 1px; left: 1px; width: 30px; height: 30px; border-radius: 15px; background: #fff; box-shadow: 0 1px 3px rgba(0, 0, 0, 0.4); transition: transform 0.2s; }
wx-switch > .wx--track.wx--on::after { transform: translateX(20px); }
wx-navigator { display: block; cursor: pointer; }
wx-picker { position: relative; }
wx-picker > .wx--control { position: absolute; inset: 0; width: 100%; height: 100%; opacity: 0; }
wx-progress { display: block; height: 6px; background: #ebebeb; }
wx-progress > .wx--bar { display: block; height: 100%; background: #09bb07; }
wx-icon { display: inline-block; }
scroll-view { display: block; width: 100%; overscroll-behavior: contain; -webkit-overflow-scrolling: touch; }
scroll-view[scroll-x] { overflow-x: auto; overflow-y: hidden; }
scroll-view[scroll-y] { overflow-y: auto; overflow-x: hidden; }
scroll-view[scroll-x][scroll-y] { overflow: auto; }
page-meta { display: block; }
wx-page [tabindex]:focus-visible, wx-root-portal-content [tabindex]:focus-visible, wx-picker:has(:focus-visible) { outline: 3px solid #1660d0; outline-offset: -3px; box-shadow: inset 0 0 0 5px #fff; }
wx-page [data-transparent]:focus-visible { border-radius: inherit; opacity: 1 !important; background: none !important; }
wx-page wx-text[tabindex]:focus-visible { outline-offset: 2px; box-shadow: none; }
`

/**
 * Styles for an app with `"style": "v2"`. The rule with the width has the specificity that it has
 * in WeChat, so a single class of the app does not override it here either.
 */
export const builtinStyleV2 = `
wx-button { padding: 8px 24px; font-size: 17px; font-weight: 700; line-height: 1.41176471; color: #06ae56; background-color: #f2f2f2; }
wx-button:not([size='mini']) { width: 184px; margin-left: auto; margin-right: auto; }
wx-button::after { border: 0; }
wx-button[type='primary'] { color: #fff; background-color: #07c160; }
wx-button[type='warn'] { color: #fa5151; background-color: #f2f2f2; }
wx-button[size='mini'] { padding: 0 0.75em; font-size: 16px; line-height: 2; }
`

/** Styles for an app with `"darkmode": true`. */
export const builtinStyleDark = `
@media (prefers-color-scheme: dark) {
  wx-button, wx-button[type='warn'] { color: #d5d5d5; background-color: #333; }
  wx-button[type='primary'] { color: #fff; background-color: #07c160; }
  wx-button::after { border-color: rgba(255, 255, 255, 0.1); }
}
`
