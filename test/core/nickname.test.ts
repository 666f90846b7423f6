import { createNicknameField } from '../../components/core/profile/nickname-field'
import { wxClient } from '../../components/core/client/wx'
import { createWorld, eras, type World } from './support/world'

/** A nickname input on this client: what it shows, and what its component heard. */
function inputOn({ host }: World) {
  const field = createNicknameField(wxClient)
  let shown = ''
  const input = {
    field,
    /** The person types, or the keyboard fills in; with which event, and with what in it. */
    type(name: string, event: 'input' | 'change' | 'none' = 'input', value: unknown = name) {
      shown = name
      if (event !== 'none') field.receive({ type: event, detail: { value } })
    },
    blur: (value: unknown = shown) => field.receive({ type: 'blur', detail: { value } }),
    /** WeChat's review ends; a name that fails is cleared from the field. */
    review(detail: unknown) {
      if ((detail as { pass?: boolean; timeout?: boolean } | null)?.pass === false) {
        if (!(detail as { timeout?: boolean }).timeout) shown = ''
      }
      field.receive({ type: 'nicknamereview', detail })
    },
    /** 保存: what stands in the end. `blind`: a client that cannot read the field. */
    save: (blind = false) => field.settle(() => Promise.resolve(blind ? undefined : shown)),
    async saved(blind?: boolean) {
      const work = input.save(blind)
      await host.clock.advance(1500)
      return work
    },
  }
  return input
}
const open = (host = eras.privacy as object) => inputOn(createWorld({ host }))
const pass = { pass: true, timeout: false }
const fail = { pass: false, timeout: false }
const timeout = { pass: false, timeout: true }
const kept = { nickName: '满满', isRefused: false }
const none = { nickName: '', isRefused: false }
const refused = { nickName: '', isRefused: true }

describe('every order in which a name, its review and the save can come', () => {
  type Step = (input: ReturnType<typeof open>, verdict: object) => void
  const steps: Record<string, Step> = {
    input: (input) => input.type('满满'),
    change: (input) => input.type('满满', 'change'),
    blur: (input) => input.blur(),
    review: (input, verdict) => input.review(verdict),
  }
  const orders = [
    ['input', 'blur', 'review', 'save'],
    ['input', 'blur', 'save', 'review'],
    ['input', 'save', 'blur', 'review'],
    ['input', 'change', 'blur', 'review', 'save'],
    ['change', 'blur', 'review', 'save'],
    ['change', 'blur', 'save', 'review'],
    ['change', 'save', 'blur', 'review'],
    ['blur', 'input', 'review', 'save'],
    ['input', 'blur', 'change', 'review', 'save'],
    ['input', 'blur', 'change', 'save', 'review'],
    ['input', 'blur', 'review', 'change', 'save'],
  ]
  const verdicts: [string, object, object][] = [
    ['passes', pass, kept],
    ['cannot tell in time', timeout, kept],
    ['refuses', fail, refused],
  ]
  const rows = orders.flatMap((order) =>
    verdicts.map(([what, verdict, result]) => ({ order: order.join(', '), what, verdict, result })),
  )

  it.each(rows)('$order; the review $what', async ({ order, what, verdict, result }) => {
    // Heard again after its refusal, a name in the field is one that the person put back.
    if (what === 'refuses' && order.includes('review, change')) return
    const world = createWorld({ host: eras.privacy })
    const input = inputOn(world)
    let saved: Promise<unknown> | undefined
    for (const step of order.split(', ')) {
      if (step === 'save') saved = input.save()
      else steps[step]?.(input, verdict)
      await world.host.clock.advance(100)
    }
    await world.host.clock.advance(1500)
    expect(await saved).toEqual(result)
  })
})

describe('a name that no event brings', () => {
  it('picked from the keyboard in the tools: no input, and the first blur is empty', async () => {
    const input = open()
    input.type('满满', 'none')
    input.blur('')
    expect(await input.saved()).toEqual(kept)
  })

  it('picked on Skyline: change in place of input', async () => {
    const input = open()
    input.type('满满', 'change')
    input.blur('')
    input.review(pass)
    expect(await input.saved()).toEqual(kept)
  })

  it.each([[undefined], [null], [7], [{}]])('an event that says %j says nothing', async (value) => {
    const input = open()
    input.type('满满')
    input.field.receive({ type: 'input', detail: value })
    input.field.receive({ type: 'input', detail: { value } })
    input.blur(value)
    input.review(pass)
    expect(await input.saved(true)).toEqual(kept)
  })

  it('a field that cannot be read: the last name heard stands', async () => {
    const input = open()
    input.type('满')
    input.type('满满')
    input.blur()
    input.review(pass)
    expect(await input.saved(true)).toEqual(kept)
  })

  it.each(['blur', 'submit'])(
    'a field that cannot be read, and an empty %s: the last name heard stands',
    async (type) => {
      const input = open()
      input.type('满满')
      input.blur()
      input.review(pass)
      input.field.receive({ type, detail: { value: '' } })
      expect(await input.saved(true)).toEqual(kept)
    },
  )

  it('a field that cannot be read, saved twice: the last name heard stands', async () => {
    const input = open()
    input.type('满满')
    input.blur()
    for (let i = 0; i < 2; i += 1) expect(await input.saved(true)).toEqual(kept)
  })

  it('only the blur: that is where it is taken from', async () => {
    const input = open(eras.grey)
    input.type('满满', 'none')
    input.blur()
    expect(await input.saved(true)).toEqual(kept)
  })

  it('a field that cannot be read, and no review: the last name heard stands', async () => {
    const input = open(eras.grey)
    input.type('满满')
    input.blur()
    expect(await input.saved(true)).toEqual(kept)
  })

  it('a review that cleared the field before it passed: the last name heard stands', async () => {
    const input = open()
    input.type('满满')
    input.blur()
    input.review(pass)
    input.type('', 'none')
    for (let i = 0; i < 2; i += 1) expect(await input.saved()).toEqual(kept)
  })
})

describe('a review', () => {
  it('is waited for 1.5 s, and no longer', async () => {
    const world = createWorld({ host: eras.privacy })
    const input = inputOn(world)
    input.type('满满')
    input.blur()
    const done = jest.fn()
    const saved = input.save().then(done)
    await world.host.clock.advance(1499)
    expect(done).not.toHaveBeenCalled()
    await world.host.clock.advance(1)
    await saved
    expect(done).toHaveBeenCalledWith(kept)
  })

  it('that comes ends the waiting', async () => {
    const world = createWorld({ host: eras.privacy })
    const input = inputOn(world)
    input.type('满满')
    input.blur()
    const saved = input.save()
    await world.host.clock.advance(600)
    input.review(pass)
    expect(await world.done(saved)).toEqual(kept)
  })

  it('is of the whole name, however many letters it was typed in', async () => {
    const input = open()
    for (const name of ['坏', '坏名', '坏名字']) input.type(name)
    input.blur()
    input.review(fail)
    expect(await input.saved()).toEqual(refused)
  })

  it('that never came is not waited for twice', async () => {
    const world = createWorld({ host: eras.privacy })
    const input = inputOn(world)
    input.type('满满')
    input.blur()
    await input.saved()
    expect(await world.done(input.save())).toEqual(kept)
  })

  it.each([
    ['nothing was typed', none],
    ['it has been', kept],
  ])('where %s nothing is waited for', async (what, result) => {
    const world = createWorld({ host: eras.privacy })
    const input = inputOn(world)
    if (what === 'it has been') {
      input.type('满满')
      input.blur()
      input.review(pass)
    }
    expect(await world.done(input.save())).toEqual(result)
  })

  it('before 2.29.1 says nothing, but clears the field in its time: a cleared name is none', async () => {
    const world = createWorld({ host: { sdkVersion: '2.28.0' } })
    const input = inputOn(world)
    input.type('坏名字')
    input.blur()
    const saved = input.save()
    await world.host.clock.advance(1000)
    input.type('', 'none')
    await world.host.clock.advance(500)
    expect(await saved).toEqual(none)
  })

  it('of a name that somebody goes on with is theirs, and the next one counts', async () => {
    const input = open()
    input.type('满')
    input.blur()
    const saved = input.saved()
    input.field.receive({ type: 'focus', detail: { value: '满' } })
    expect(await saved).toEqual({ nickName: '满', isRefused: false })
    input.type('满满')
    input.blur()
    input.review(pass)
    expect(await input.saved()).toEqual(kept)
  })

  it.each([[undefined], [null], ['pass'], [{}], [{ pass: 'true' }], [{ pass: null }]])(
    'that says %j says nothing: the name stands',
    async (detail) => {
      const input = open()
      input.type('满满')
      input.blur()
      input.field.receive({ type: 'nicknamereview', detail })
      expect(await input.saved()).toEqual(kept)
    },
  )

  it('is of the name before it: another name typed after it is not refused with it', async () => {
    const input = open()
    input.type('坏名字')
    input.blur()
    input.review(fail)
    input.type('满满')
    input.blur()
    input.review(pass)
    expect(await input.saved()).toEqual(kept)
  })

  it('that passed is of the name before it: another name typed after it waits for its own', async () => {
    const world = createWorld({ host: eras.privacy })
    const input = inputOn(world)
    input.type('满满')
    input.blur()
    input.review(pass)
    input.type('坏名字')
    const saved = input.save()
    input.blur()
    input.review(fail)
    await world.host.clock.advance(1500)
    expect(await saved).toEqual(refused)
  })

  it('of the name before it says nothing of the one that is there now', async () => {
    const world = createWorld({ host: eras.privacy })
    const input = inputOn(world)
    input.type('满满')
    input.blur()
    input.type('坏名字')
    input.review(pass)
    input.blur()
    const saved = input.save()
    await world.host.clock.advance(600)
    input.review(fail)
    await world.host.clock.advance(1500)
    expect(await saved).toEqual(refused)
  })

  it.each([
    ['坏名字', '满满', fail, pass, kept],
    ['满满', '坏名字', pass, fail, refused],
  ])(
    'of %s says nothing of %s, which is left before it',
    async (one, two, first, second, result) => {
      const world = createWorld({ host: eras.privacy })
      const input = inputOn(world)
      for (const name of [one, two]) {
        input.type(name)
        input.blur()
      }
      const saved = input.save()
      for (const detail of [first, second]) {
        await world.host.clock.advance(100)
        if (detail === second) input.review(detail)
        else input.field.receive({ type: 'nicknamereview', detail })
      }
      await world.host.clock.advance(1500)
      expect(await saved).toEqual(result)
    },
  )

  it('that never came for one name says nothing of the next, which is refused by its own', async () => {
    const input = open()
    input.type('满')
    input.blur()
    expect(await input.saved()).toEqual({ nickName: '满', isRefused: false })
    input.type('坏名字')
    input.blur()
    input.review(fail)
    expect(await input.saved()).toEqual(refused)
  })

  it.each([
    ['an empty field', (input: ReturnType<typeof open>) => input.blur('')],
    [
      'a name that has passed',
      (input: ReturnType<typeof open>) => {
        input.type('满')
        input.blur()
        input.review(pass)
        input.blur()
      },
    ],
  ])('is not begun by leaving %s: the next verdict is of the name after it', async (_, leave) => {
    const input = open()
    leave(input)
    input.type('坏名字')
    input.blur()
    input.type('满满', 'input')
    input.field.receive({ type: 'nicknamereview', detail: fail })
    input.blur()
    input.field.receive({ type: 'nicknamereview', detail: pass })
    expect(await input.saved()).toEqual(kept)
    input.type('坏名字')
    expect(await input.saved()).toEqual(refused)
  })

  it('that passes the next time mends what it refused before', async () => {
    const input = open()
    input.type('满满')
    input.blur()
    input.review(fail)
    expect(await input.saved()).toEqual(refused)
    input.type('满满')
    input.blur()
    input.review(pass)
    expect(await input.saved()).toEqual(kept)
  })

  it('is not forgotten: the refused name typed once more is refused once more', async () => {
    const input = open()
    input.type('坏名字')
    input.blur()
    input.review(fail)
    expect(await input.saved()).toEqual(refused)
    input.type('坏名字')
    expect(await input.saved()).toEqual(refused)
  })

  it('that refused and left the name in the field refuses it each time', async () => {
    const input = open()
    input.type('坏名字')
    input.blur()
    input.field.receive({ type: 'nicknamereview', detail: fail })
    for (let i = 0; i < 3; i += 1) expect(await input.saved()).toEqual(refused)
  })

  it('that refused and cleared the field says so once: then there is simply no name', async () => {
    const input = open()
    input.type('坏名字')
    input.blur()
    input.review(fail)
    expect(await input.saved()).toEqual(refused)
    expect(await input.saved()).toEqual(none)
    expect(await input.saved(true)).toEqual(none)
  })
})

describe('what a person does', () => {
  it('clears the field: there is no name', async () => {
    const input = open()
    input.type('满满')
    input.type('')
    input.blur()
    expect(await input.saved()).toEqual(none)
    expect(await input.saved(true)).toEqual(none)
  })

  it('saves twice: both are answered', async () => {
    const world = createWorld({ host: eras.privacy })
    const input = inputOn(world)
    input.type('满满')
    const both = [input.save(), input.save()]
    input.blur()
    input.review(pass)
    await world.host.clock.advance(1500)
    expect(await Promise.all(both)).toEqual([kept, kept])
  })

  it.each([['微信用户'], ['微信用戶'], ['WeChat User'], [' 微信用户\u200b']])(
    'leaves the placeholder %j: it is never saved',
    async (name) => {
      const input = open()
      input.type(name)
      input.blur()
      input.review(pass)
      expect((await input.saved()).nickName).toBe('')
    },
  )

  it.each([
    ['spaces around', '  满满 ', '满满'],
    ['spaces within', 'Lin Xiao Man', 'Lin Xiao Man'],
    ['an ideographic space', '\u3000满满\u3000', '满满'],
    ['zero-width characters', '满\u200b满\ufeff', '满满'],
    ['bidirectional controls', '\u202e满满\u2066', '满满'],
    ['control characters', '满\u0000\u0007满\n', '满满'],
    ['nothing visible', '\u200b\u200d\u3164\u2800', ''],
    ['a family', '👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦'],
    ['a flag', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['right-to-left letters', 'שלום', 'שלום'],
    ['Persian with a joiner', 'می‌خواهم', 'می‌خواهم'],
    ['32 code points', '满'.repeat(32), '满'.repeat(32)],
    ['33 code points', '满'.repeat(33), '满'.repeat(32)],
    ['33 emoji', '😀'.repeat(33), '😀'.repeat(32)],
    ['half an emoji at the end', '满满\ud83d', '满满'],
    ['half an emoji at the start', '\ude00满满', '满满'],
    ['half an emoji alone', '\ud83d', ''],
    ['31 and half an emoji', `${'满'.repeat(31)}\ud83d满`, '满'.repeat(32)],
    ['a space at the end of 32', `${'满'.repeat(31)} 满`, '满'.repeat(31)],
    ['a space before 32', ` ${'满'.repeat(32)}`, '满'.repeat(32)],
    ['ten thousand', '满'.repeat(10_000), '满'.repeat(32)],
  ])('types %s: it is cleaned, never cut in half', async (_, typed, nickName) => {
    const input = open()
    input.type(typed)
    input.blur()
    input.review(pass)
    expect((await input.saved()).nickName).toBe(nickName)
  })
})

describe('who only looked at a field that shows less than it was given', () => {
  const typedAfter = (...events: [type: string, value?: string][]) => {
    const { field } = open()
    for (const [type, value] of events) field.receive({ type, detail: { value } })
    return field.typedNickName()
  }

  it.each([
    [
      ['focus', '林小'],
      ['blur', '林小'],
    ],
    [
      ['focus', '林小'],
      ['change', '林小'],
      ['blur', '林小'],
      ['submit', '林小'],
    ],
    [
      ['focus', '林小'],
      ['blur', ''],
    ],
    [['blur', '林小']],
    [],
  ] as [string, string][][])('typed nothing: %j', (...events) => {
    expect(typedAfter(...events)).toBeUndefined()
  })

  it.each([
    [
      '满满',
      [
        ['focus', '林小'],
        ['blur', '满满'],
      ],
    ],
    [
      '满满',
      [
        ['focus', '林小'],
        ['submit', '满满'],
      ],
    ],
    ['满满', [['input', '满满']]],
    [
      '林小',
      [
        ['focus', '林小'],
        ['input', '林小满'],
        ['input', '林小'],
      ],
    ],
    [
      '',
      [
        ['focus', '林小'],
        ['input', ''],
      ],
    ],
  ] as [string, [string, string][]][])('but typed %j: %j', (nickName, events) => {
    expect(typedAfter(...events)).toBe(nickName)
  })
})
