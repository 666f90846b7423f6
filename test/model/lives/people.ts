import type { Host, HostUser } from '../../../host'

/**
 * The people who use the phone one after the other, each until a logout. Everything that is theirs
 * carries their number, so that it is recognised wherever it turns up.
 */
export const userOf = (
  person: number,
): Pick<HostUser, 'openid' | 'nickName' | 'avatarUrl' | 'phoneNumbers'> => ({
  openid: `openid-${person}`,
  nickName: `人${person}`,
  avatarUrl: `https://thirdwx.qlogo.cn/person${person}/132`,
  phoneNumbers: [`139${String(person).padStart(8, '0')}`],
})

/** A whole phone number, which is never on the phone outside of WeChat's own prompt. */
export const WHOLE_NUMBER = /(?<!\d)1390000\d{4}(?!\d)/
/** The number as the app's server shows it; it still tells whose it is. */
export const maskedNumberOf = (person: number): string =>
  `139****${String(person).padStart(4, '0')}`
export const personOfNumber = (number: string): number => Number(number.slice(-4))

/** A nickname that the person types, and a picture of their album. */
export const typedName = (person: number, count: number): string => `人${person}改${count}`
export const albumPicture = (person: number, count: number): string =>
  `https://album.example.com/person${person}/${count}`

/** The platform's placeholder, or half a character: nobody's own. Also in JSON, which escapes the half. */
export const isNobodys = (text: string): boolean =>
  /POgEwh|微信用户|\p{Surrogate}|\\ud[89a-f]/u.test(text)

/** The numbers of the people whose data is in a text. */
export const peopleIn = (text: string): number[] =>
  [...text.matchAll(/(?:人|person|openid-|139\*{4})(\d+)/g)].map(([, person]) => Number(person))

/** Knows which picture an address stands for, also when the file is gone. */
export interface Pictures {
  /** The picture at an address: where it came from first. */
  origin(address: string): string
  /** The app's server has the picture of `path` at `url`. */
  uploaded(path: string, url: string): void
  /** A text whose addresses of files and of the server are replaced by their origins. */
  resolve(text: string): string
}

export function createPictures(host: Host): Pictures {
  const origins = new Map<string, string>()
  const pictures: Pictures = {
    origin(address) {
      const known = origins.get(address) ?? host.files.contentOf(address)
      if (known === undefined) return address
      origins.set(address, known)
      return known
    },
    uploaded: (path, url) => void origins.set(url, pictures.origin(path)),
    resolve: (text) =>
      text.replace(/(wxfile:|https:\/\/cdn)[^\s"'\\)]+/g, (address) => pictures.origin(address)),
  }
  return pictures
}
