import { dispatchTap } from './dispatch-tap'
import type { ButtonPress, NicknameField } from '../../demo/preview/runtime/wechat-client'
import { expectSilence, start, type MiniProgram } from './mini-program'

expectSilence()

/** A page that says the detail of every event it is bound to by `on<Name>`. */
const show = (
  template: string,
  options: Parameters<typeof start>[1] = {},
  data: object = {},
): MiniProgram => {
  const handlers = [...new Set([...template.matchAll(/="(on\w+)"/g)].map(([, name]) => name))]
  const methods = handlers.map(
    (name) => `${name ?? ''}({ detail }) { wx.say('${name ?? ''}', detail) }`,
  )
  const js = `Page({ data: ${JSON.stringify(data)}, ${methods.join(',')} })`
  return start({ pages: { 'pages/home': { template, js } } }, options)
}

/** Types as a person does: the field changes, then it says so. */
function type(app: MiniProgram, text: string, selector = 'input'): void {
  const control = app.find(selector) as HTMLInputElement
  control.value = text
  control.dispatchEvent(new Event('input', { bubbles: true }))
}

describe('a button', () => {
  it('asks the client to do what its open-type says, after its own tap was heard', () => {
    const presses: ButtonPress[] = []
    const app = show(
      `<button id="ask" open-type="getUserInfo" lang="zh_CN" disabled="{{disabled}}"
        bind:tap="onTap" bind:getuserinfo="onInfo">ask</button>`,
      { client: { pressButton: (press) => presses.push(press) } },
    )
    dispatchTap(app.find('wx-button'))

    expect(presses).toHaveLength(1)
    expect(presses[0]).toMatchObject({
      openType: 'getUserInfo',
      attributes: { id: 'ask', 'open-type': 'getUserInfo', lang: 'zh_CN' },
    })
    expect(app.hear()[0]).toBe('onTap')
    presses[0]?.emit('getuserinfo', { errMsg: 'getUserInfo:ok' })
    expect(app.said).toEqual(['onInfo', { errMsg: 'getUserInfo:ok' }])
  })

  it('that is disabled hears no tap and asks nothing', () => {
    const pressButton = jest.fn()
    const app = show(
      '<button open-type="getUserInfo" disabled bind:tap="onTap"><text class="t">x</text></button>',
      { client: { pressButton } },
    )
    dispatchTap(app.find('.t'))
    expect(app.said).toEqual([])
    expect(pressButton).not.toHaveBeenCalled()
  })

  it('shows its attributes in the page, where a style or a test looks for them', () => {
    const app = show('<button open-type="{{type}}" size="mini" plain>x</button>', {}, { type: 'a' })
    const { attributes } = app.find('wx-button')
    expect(attributes.getNamedItem('open-type')?.value).toBe('a')
    expect(attributes.getNamedItem('size')?.value).toBe('mini')
    expect(attributes.getNamedItem('plain')).not.toBeNull()
    app.page().setData({ type: 'b' })
    expect(attributes.getNamedItem('open-type')?.value).toBe('b')
  })

  it('wears its hover-class while a finger is on it', () => {
    const app = show('<button hover-class="pressed">x</button>')
    const button = app.find('wx-button')
    button.dispatchEvent(new Event('pointerdown'))
    expect(button.classList.contains('pressed')).toBe(true)
    button.dispatchEvent(new Event('pointerup'))
    expect(button.classList.contains('pressed')).toBe(false)
  })

  it('lets the client know that its handlers run inside a tap', () => {
    const order: string[] = []
    const app = show('<view class="x" bind:tap="onTap">x</view>', {
      client: {
        withTap(run) {
          order.push('before')
          run()
          order.push('after')
        },
      },
      wx: {},
    })
    dispatchTap(app.find('.x'))
    expect(order).toEqual(['before', 'after'])
    expect(app.said[0]).toBe('onTap')
  })
})

describe('a form', () => {
  it('submits what its fields hold, by name', () => {
    const app = show(`<form bind:submit="onSubmit">
      <input name="nick" value="Ada"/><view><switch name="ok" checked/></view><input value="unnamed"/>
      <button form-type="submit">go</button></form>`)
    type(app, 'Adam')
    dispatchTap(app.find('wx-button'))
    expect(app.said).toEqual(['onSubmit', { value: { nick: 'Adam', ok: true }, formId: '' }])
  })

  it('empties its fields', () => {
    const app = show(`<form bind:reset="onReset"><input name="nick" value="Ada"/>
      <button form-type="reset">clear</button></form>`)
    dispatchTap(app.find('wx-button'))
    expect((app.find('input') as HTMLInputElement).value).toBe('')
    expect(app.said).toEqual(['onReset', {}])
  })

  const field = (behavior: string): Parameters<typeof start>[0] => ({
    pages: {
      'pages/home': {
        template: `<form bind:submit="onSubmit"><field name="inside"/></form>`,
        json: { usingComponents: { field: '/field' } },
        js: `Page({ onSubmit({ detail }) { wx.say(detail.value) } })`,
      },
    },
    components: {
      field: {
        template: '<input name="nick" value="Ada"/><button form-type="submit">go</button>',
        js: `Component({ properties: { name: String }, behaviors: [${behavior}] })`,
      },
    },
  })

  it.each([
    ["'wx://form-field-group'", [{ nick: 'Ada' }]],
    ["'wx://form-field', 'wx://form-field-button'", [{ inside: '' }]],
    ["'wx://form-field-button'", [{}]],
    ['', []],
  ])('sees of a component with [%s] %j', (behaviors, submitted) => {
    const app = start(field(behaviors))
    dispatchTap(app.find('wx-button'))
    expect(app.said).toEqual(submitted)
  })
})

describe('an input', () => {
  it('says what is typed, and keeps what the page sets', () => {
    const app = show(
      '<input value="{{v}}" maxlength="3" placeholder="name" bind:input="onInput"/>',
      {},
      { v: '' },
    )
    const control = app.find('input') as HTMLInputElement
    expect(control.placeholder).toBe('name')
    expect(control.maxLength).toBe(3)
    type(app, 'abc')
    expect(app.said).toEqual(['onInput', { value: 'abc', cursor: 3 }])
    app.page().setData({ v: 'x' })
    expect(control.value).toBe('x')
  })

  it.each(['input', 'textarea'])('draws its placeholder as placeholder-style says: %s', (tag) => {
    const app = show(
      `<${tag} placeholder="name" placeholder-style="{{style}}"/>`,
      {},
      { style: 'color: var(--quiet, #555); font-size: 30rpx; top: 5px' },
    )
    const { style } = app.find(tag)
    const drawn = (): string[] =>
      ['color', 'font-size', 'font-weight', 'top'].map((name) =>
        style.getPropertyValue(`--placeholder-${name}`),
      )
    expect(drawn()).toEqual(['var(--quiet, #555)', '4vw', '', ''])
    app.page().setData({ style: 'font-weight: 700' })
    expect(drawn()).toEqual(['', '', '700', ''])
  })

  it('binds both ways with model:value', () => {
    const app = show('<input model:value="{{v}}"/><text class="t">{{v}}</text>', {}, { v: 'a' })
    type(app, 'b')
    expect(app.find('.t').textContent).toBe('b')
  })

  it('says focus, blur, change and confirm, each once', () => {
    const app = show(`<input value="Ada" bind:focus="onFocus" bind:blur="onBlur"
      bind:change="onChange" bind:confirm="onConfirm"/>`)
    const control = app.find('input') as HTMLInputElement
    control.focus()
    control.dispatchEvent(new Event('change', { bubbles: true }))
    control.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    expect(app.said.filter((word) => typeof word === 'string')).toEqual([
      'onFocus',
      'onChange',
      'onConfirm',
      'onBlur',
    ])
    expect(app.said).toContainEqual({ value: 'Ada', cursor: 3 })
  })

  it('for a nickname lets the client offer one, and review what stands there', () => {
    const fields: NicknameField[] = []
    const blurNickname = jest.fn<undefined, [NicknameField]>()
    const app = show(
      `<input type="nickname" bind:input="onInput" bind:nicknamereview="onReview"/>`,
      { client: { focusNickname: (field) => fields.push(field), blurNickname } },
    )
    const control = app.find('input') as HTMLInputElement
    control.focus()
    fields[0]?.show('Ada')
    fields[0]?.emit('input', { value: 'Ada', cursor: 3 })
    expect(control.value).toBe('Ada')
    expect(app.hear()).toEqual(['onInput', { value: 'Ada', cursor: 3 }])

    control.blur()
    const [[reviewed] = []] = blurNickname.mock.calls
    expect(reviewed?.value()).toBe('Ada')
    reviewed?.show('')
    reviewed?.emit('nicknamereview', { pass: false, timeout: false })
    expect(control.value).toBe('')
    expect(app.said).toEqual(['onReview', { pass: false, timeout: false }])
  })

  it('for a nickname takes no text after it was taken off the page', () => {
    const fields: NicknameField[] = []
    const app = show(
      '<input wx:if="{{shown}}" type="nickname"/>',
      { client: { focusNickname: (field) => fields.push(field) } },
      { shown: true },
    )
    app.find('input').focus()
    app.page().setData({ shown: false })
    fields[0]?.show('')
    expect(fields).toHaveLength(1)
  })
})

describe('a keyboard', () => {
  /** Presses a key as a person does; false: the page keeps it from the browser. */
  const press = (element: Element, key: string, more: KeyboardEventInit = {}): boolean =>
    element.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
    )

  it.each(['input', 'textarea'])('types: no key is kept from the field: %s', (tag) => {
    const app = show(`<${tag} bind:input="onInput"/>`)
    for (const key of ['a', 'Backspace', 'Tab', 'ArrowLeft', ' ']) {
      expect([key, press(app.find(tag), key)]).toEqual([key, true])
    }
  })

  const PRESSED: [string, string][] = [
    ['button', '<button bind:tap="onTap">x</button>'],
    ['link', '<navigator bind:tap="onTap" url="/pages/home">x</navigator>'],
    ['button', '<view aria-role="button" bind:tap="onTap">x</view>'],
    ['switch', '<switch bind:tap="onTap"/>'],
  ]
  it.each(PRESSED)('reaches a %s and taps it with Enter and Space: %s', (role, template) => {
    const taps = jest.fn((run: () => void) => run())
    const app = show(template, { client: { withTap: taps } })
    const element = app.element().querySelector('[role]')
    expect(element).toMatchObject({ tabIndex: 0 })
    expect(element?.getAttribute('role')).toBe(role)
    for (const key of ['Enter', ' ']) expect(element && press(element, key)).toBe(false)
    expect(app.said.filter((word) => word === 'onTap')).toHaveLength(2)
    expect(taps).toHaveBeenCalledTimes(2)
    expect(element && press(element, 'Enter', { repeat: true })).toBe(true)
    expect(element && press(element, 'a')).toBe(true)
    expect(taps).toHaveBeenCalledTimes(2)
  })

  it('reaches a text that is tapped, and gives it no role that the app did not give', () => {
    const app = show('<text bind:tap="onTap">x</text>')
    const element = app.find('wx-text')
    expect([element.tabIndex, element.getAttribute('role')]).toEqual([0, null])
    press(element, 'Enter')
    expect(app.said[0]).toBe('onTap')
  })

  it('passes by what is disabled, and by what nobody taps', () => {
    const app = show(
      `<button disabled="{{off}}" bind:tap="onTap">x</button><view>x</view><text>x</text>
      <view aria-role="img">x</view>`,
      {},
      { off: true },
    )
    const stops = (): number => app.element().querySelectorAll('[tabindex]').length
    const button = app.find('wx-button')
    expect([stops(), button.getAttribute('aria-disabled')]).toEqual([0, 'true'])
    press(button, 'Enter')
    expect(app.said).toEqual([])
    app.page().setData({ off: false })
    expect([stops(), button.getAttribute('aria-disabled')]).toEqual([1, null])
    press(button, 'Enter')
    expect(app.said[0]).toBe('onTap')
  })

  it('gives the browser no language of a text where WeChat means that of an answer', () => {
    const app = show('<button lang="zh_CN" open-type="getUserInfo">x</button>')
    expect(app.find('wx-button').hasAttribute('lang')).toBe(false)
  })

  it('does what a button is for, inside a tap', () => {
    const presses: string[] = []
    let isTap = false
    const app = show('<button open-type="getUserInfo">x</button>', {
      client: {
        withTap(run) {
          isTap = true
          run()
          isTap = false
        },
        pressButton: ({ openType }) => presses.push(`${openType} ${isTap}`),
      },
    })
    press(app.find('wx-button'), 'Enter')
    expect(presses).toEqual(['getUserInfo true'])
  })

  it('types a space into a field inside something that can be pressed', () => {
    const app = show('<view aria-role="button" bind:tap="onTap"><input/></view>')
    expect(press(app.find('input'), ' ')).toBe(true)
    expect(app.said).toEqual([])
  })
})

describe('an image', () => {
  const picture = (app: MiniProgram): HTMLElement => app.find('wx-image > img')

  it('says load with its size, and error with the address', () => {
    const app = show(
      '<image src="https://a.example/b.png" bind:load="onLoaded" bind:error="onError"/>',
    )
    picture(app).dispatchEvent(new Event('load'))
    picture(app).dispatchEvent(new Event('error'))
    expect(app.said).toEqual([
      ...['onLoaded', { width: 0, height: 0 }],
      ...['onError', { errMsg: 'load image fail: https://a.example/b.png' }],
    ])
  })

  it('shows files of the mini-program and of the client, and nothing without an address', () => {
    const template =
      '<image src="{{src}}"/><image class="near" src="../pictures/dot.svg"/><image class="none"/>'
    const app = start(
      {
        files: { 'pictures/dot.svg': '<svg/>' },
        pages: { 'pages/home': { template, js: `Page({ data: { src: 'wxfile://tmp_1' } })` } },
      },
      { client: { fileUrl: (path) => (path === 'wxfile://tmp_1' ? 'blob:one' : undefined) } },
    )
    const svg = `data:image/svg+xml;base64,${btoa('<svg/>')}`
    expect(picture(app).getAttribute('src')).toBe('blob:one')
    expect(app.find('.near > img').getAttribute('src')).toBe(svg)
    expect(app.find('.none > img').hasAttribute('src')).toBe(false)
    app.page().setData({ src: '/pictures/dot.svg' })
    expect(picture(app).getAttribute('src')).toBe(svg)
  })
})

describe('other built-in components', () => {
  it('a switch turns over and says so', () => {
    const app = show('<switch checked bind:change="onChange"/>')
    dispatchTap(app.find('wx-switch'))
    dispatchTap(app.find('wx-switch'))
    expect(app.said).toEqual(['onChange', { value: false }, 'onChange', { value: true }])
  })

  it('a picker shows its range and says the chosen index', () => {
    const app = show(
      '<picker range="{{eras}}" range-key="name" value="1" bind:change="onChange">x</picker>',
      {},
      { eras: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] },
    )
    const control = app.find('select') as HTMLSelectElement
    expect([...control.options].map(({ text }) => text)).toEqual(['a', 'b', 'c'])
    expect(control.selectedIndex).toBe(1)
    control.selectedIndex = 2
    control.dispatchEvent(new Event('change', { bubbles: true }))
    expect(app.said).toEqual(['onChange', { value: 2 }])
  })

  it('a scroll-view says when its end is reached, once', () => {
    const app = show('<scroll-view scroll-y bind:scrolltolower="onLower">x</scroll-view>')
    const view = app.find('scroll-view')
    view.dispatchEvent(new Event('scroll'))
    view.dispatchEvent(new Event('scroll'))
    expect(app.said).toEqual(['onLower', { direction: 'bottom' }])
  })

  it('hidden and aria attributes reach the page', () => {
    const app = show(
      '<view hidden="{{h}}" aria-role="button" aria-label="Ask">x</view>',
      {},
      { h: true },
    )
    const view = app.find('wx-view')
    expect(view.hidden).toBe(true)
    expect(view.getAttribute('role')).toBe('button')
    expect(view.getAttribute('aria-label')).toBe('Ask')
    app.page().setData({ h: false })
    expect(view.hidden).toBe(false)
  })
})
