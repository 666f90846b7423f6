import { createSheetControl, type OpenSheet } from '../../components/core/profile/sheet-control'

function sheetOn(page: { isVisible: boolean; isShown?: boolean }) {
  const sheet: OpenSheet & { ended: number } = {
    ended: 0,
    isVisible: () => page.isVisible,
    isShown: () => page.isShown ?? true,
    end() {
      sheet.ended += 1
      control.releaseSheet(sheet)
    },
  }
  return sheet
}
let control: ReturnType<typeof createSheetControl>
let isSinglePage: boolean
let openings: number
beforeEach(() => {
  isSinglePage = false
  openings = 0
  control = createSheetControl(
    () => isSinglePage,
    () => void (openings += 1),
  )
})

describe('one profile sheet at a time', () => {
  it('a second one stays closed while the user sees the first', () => {
    const page = { isVisible: true }
    const [first, second] = [sheetOn(page), sheetOn(page)]
    expect([control.claimSheet(first), control.claimSheet(second)]).toEqual([true, false])
    expect([control.isSheetOpen(), first.ended]).toEqual([true, 0])
    control.releaseSheet(second)
    expect(control.isSheetOpen()).toBe(true)
    control.releaseSheet(first)
    expect(control.claimSheet(second)).toBe(true)
  })

  it('one that stands open on a hidden page gives way: a tab bar leads away from it', () => {
    const behind = { isVisible: true }
    const [first, second] = [sheetOn(behind), sheetOn({ isVisible: true })]
    control.claimSheet(first)
    behind.isVisible = false
    expect(control.isSheetOpen()).toBe(false)
    expect([control.claimSheet(second), first.ended]).toEqual([true, 1])
    expect(control.isSheetOpen()).toBe(true)
  })
})

describe('a sheet that opens', () => {
  it('is told of each time, also where it is open already, and none is when it may not', () => {
    const page = { isVisible: true }
    const [first, second] = [sheetOn(page), sheetOn(page)]
    expect([control.claimSheet(first), openings]).toEqual([true, 1])
    expect([control.claimSheet(second), openings]).toEqual([false, 1])
    expect([control.claimSheet(first), openings, first.ended]).toEqual([true, 2, 0])
  })

  it('opens in single-page mode at no time', () => {
    isSinglePage = true
    expect([control.claimSheet(sheetOn({ isVisible: true })), openings]).toEqual([false, 0])
    expect([control.isSheetOpen(), control.isSheetShown()]).toEqual([false, false])
  })
})

describe('a sheet that moves out', () => {
  it('is shown until it is gone, or its page is hidden', () => {
    const page = { isVisible: true, isShown: true }
    const sheet = sheetOn(page)
    expect(control.isSheetShown()).toBe(false)
    control.claimSheet(sheet)
    expect(control.isSheetShown()).toBe(true)
    control.releaseSheet(sheet)
    expect([control.isSheetOpen(), control.isSheetShown()]).toEqual([false, true])
    page.isVisible = false
    expect(control.isSheetShown()).toBe(false)
    Object.assign(page, { isVisible: true, isShown: false })
    expect(control.isSheetShown()).toBe(false)
  })
})

describe('the sheet of a page', () => {
  it('is the one of the page in front, and of two the one that came last', () => {
    const opened: string[] = []
    let asksForProfile = true
    const place = (name: string, isVisible: boolean) =>
      control.registerPageSheet({
        isVisible: () => isVisible,
        asksForProfile: () => asksForProfile,
        open: () => void opened.push(name),
      })
    expect(control.openPageSheet()).toBe(false)
    place('behind', false)
    expect(control.openPageSheet()).toBe(false)
    place('first', true)
    const remove = place('second', true)
    expect(control.openPageSheet()).toBe(true)
    remove()
    control.openPageSheet()
    expect(opened).toEqual(['second', 'first'])
    asksForProfile = false
    expect(control.openPageSheet()).toBe(false)
  })

  it('tells who opened it when it closes', () => {
    const ends: unknown[] = []
    control.registerPageSheet({
      isVisible: () => true,
      asksForProfile: () => true,
      open: (handleEnd) => void ends.push(handleEnd),
    })
    const closed = jest.fn()
    control.openPageSheet(closed)
    expect(ends).toEqual([closed])
  })
})
