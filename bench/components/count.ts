import { createHost } from '../../host'
import { pageOf } from './app-folder'
import { changeUser, MOUNTED, mountRows } from './measure'
import type { Subject } from './subjects'
import type { DrawListener, Framework } from './frameworks/framework'

/** What is counted, for each of 100. */
export interface Counted {
  /** What is drawn: elements of the document, those inside of built-in components as well. */
  elements: number
  /** From the start of the app until nothing is due, with one of them and with 100. */
  nativeCallsOf1: number
  nativeCallsOf100: number
  mountCount: number
  mountBytes: number
  changeCount: number
  changeBytes: number
}

export async function count(
  framework: Framework,
  subject: Subject,
  index: number,
): Promise<Counted> {
  const nativeCallsOf1 = await countNativeCalls(framework, index, 1)
  const nativeCallsOf100 = await countNativeCalls(framework, index, MOUNTED)
  return { nativeCallsOf1, nativeCallsOf100, ...(await countDrawing(framework, subject, index)) }
}

async function countNativeCalls(
  framework: Framework,
  index: number,
  rows: number,
): Promise<number> {
  const app = framework.start(createHost())
  try {
    mountRows(app.load(pageOf(index))(), rows)
    await app.host.settle()
    return app.host.calls.length
  } finally {
    app.end()
  }
}

async function countDrawing(
  framework: Framework,
  subject: Subject,
  index: number,
): Promise<Omit<Counted, 'nativeCallsOf1' | 'nativeCallsOf100'>> {
  let [draws, bytes] = [0, 0]
  let isCountingPage = false
  const onDraw: DrawListener = (data, isPage) => {
    if (isPage && !isCountingPage) return
    draws += 1
    bytes += Buffer.byteLength(JSON.stringify(data))
  }
  const app = framework.start(createHost(), onDraw)
  try {
    const page = app.load(pageOf(index))()
    const elementsNow = (): number => page.element.querySelectorAll('*').length
    const elementsBefore = elementsNow()
    mountRows(page, MOUNTED)
    const elements = (elementsNow() - elementsBefore) / MOUNTED
    const [mountCount, mountBytes] = [draws / MOUNTED, bytes / MOUNTED]
    await app.host.settle()
    changeUser(app, subject, page, 0)
    await app.host.settle()
    ;[draws, bytes, isCountingPage] = [0, 0, true]
    changeUser(app, subject, page, 1)
    await app.host.settle()
    const [changeCount, changeBytes] = [draws / MOUNTED, bytes / MOUNTED]
    return { elements, mountCount, mountBytes, changeCount, changeBytes }
  } finally {
    app.end()
  }
}
