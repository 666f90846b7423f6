// Which changes of the code the tests notice, and which they do not.
import { ROOMS, sourcesOf } from '../../../test/mutation/rooms'
import { survivorsOfRoom, type Survivor } from '../../../test/mutation/survivors'
import { code, numeral, prose, section, table } from '../markdown'
import { wordsOf } from './reliability-words'
import type { RoomScore } from '../../../test/mutation/report'
import type { Language } from '../labels'

export function mutationSection(
  language: Language,
  scores: Readonly<Record<string, RoomScore>>,
  survivors: readonly Survivor[],
): string {
  const words = wordsOf(language)
  const older = Object.keys(scores).filter((room) => !isOfNow(room, scores[room]))
  const rows = Object.entries(scores).map(([room, { mutants, noticed, score }]) => [
    `${code(room)}${older.includes(room) ? ' †' : ''}`,
    numeral(mutants),
    numeral(noticed),
    String(score),
  ])
  // Of a room that was not run whole nobody knows what else no test notices.
  const measured = Object.keys(scores).flatMap((room) => ROOMS[room] ?? [])
  const kept = measured.flatMap((room) => survivorsOfRoom(room, survivors))
  return section(
    words.mutation,
    table([words.room, words.mutants, words.noticed, words.share], rows),
    older.length ? words.older : '',
    survivorList(language, kept),
  )
}

/** Are these the figures of the sources of now? */
function isOfNow(name: string, score: RoomScore | undefined): boolean {
  const room = ROOMS[name]
  return !!room && score?.sources === sourcesOf(room)
}

function survivorList(language: Language, survivors: readonly Survivor[]): string {
  if (!survivors.length) return ''
  const words = wordsOf(language)
  const rows = survivors.map(({ file, code: from, replacement, reason, zh }) => [
    code(file.replace('components/', '')),
    `${code(from)} → ${code(replacement)}`,
    prose(language.isEnglish ? reason : zh),
  ])
  return [
    `<details><summary>${words.survivors(survivors.length)}</summary>`,
    table([words.place, words.change, words.reason], rows),
    ...(survivors.some(({ code: from }) => from.includes('…')) ? [prose(words.furtherLines)] : []),
    '</details>',
  ].join('\n\n')
}
