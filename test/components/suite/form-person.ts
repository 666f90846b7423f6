import type { NicknameReview } from '../../../host/person/nickname-keyboard'
import type { Screen } from '../../driver/driver'

/** The sheet, while it is open. */
export const SHEET = '.profile-sheet--open'

/** A person at the form that stands in `where`. */
export function personAt(screen: Screen, where: string) {
  const { host } = screen
  const part = (name: string): string => `${where} .profile-form__${name}`
  const person = {
    part,
    has: (name: string): boolean => screen.has(part(name)),
    find: (name: string) => screen.find(part(name)),
    type: (nickName: string) => person.find('nickname').type(nickName),
    blur: () => person.find('nickname').blur(),
    /** Takes the nickname that stands above the keyboard. */
    pick: () => person.find('nickname').pick(),
    review: (review: NicknameReview) => host.nicknameReview(review),
    async choose(answer: Parameters<typeof host.answer>[0] = 'allow') {
      person.find('avatar').tap()
      await screen.answer(answer)
    },
    /** 保存, and all that comes of it. */
    async save() {
      person.find('save').tap()
      await host.clock.advance(5000)
    },
    async give(nickName: string) {
      await person.choose()
      person.type(nickName)
      person.blur()
      await person.save()
    },
    /** The sentence that the form says, or `''`. */
    hint: () => (person.has('hint') ? person.find('hint').text() : ''),
    picture: () => (person.has('image') ? person.find('image').attribute('src') : 'the default'),
  }
  return person
}
