import { definedFields, fieldOf, fieldsOf, isSameData } from '../../components/core/state/fields'
import { make } from '../support/hostile'

const biting = () => make({ is: 'one of', name: 'an object proxy that throws' })

describe('a field of whatever was given', () => {
  it.each([
    ['an object that has it', { code: 7 }, 7],
    ['an object that has none', {}, undefined],
    ['a text', 'code', undefined],
    ['a function', Object.assign(() => undefined, { code: 7 }), undefined],
    ['null', null, undefined],
    ['nothing', undefined, undefined],
    ['an object that cannot be read', biting(), undefined],
  ])('of %s', (_, value, field) => {
    expect(fieldOf(value, 'code')).toBe(field)
    expect(fieldsOf(value, 'code', 'none')).toEqual({ code: field, none: undefined })
  })
})

describe('plain data', () => {
  it.each([
    [7, 7],
    ['a', 'a'],
    [null, null],
    [
      { a: 1, b: { c: [1, 2] } },
      { b: { c: [1, 2] }, a: 1 },
    ],
    [{ a: undefined }, {}],
    [{}, { a: undefined }],
  ])('%j and %j are the same', (one, other) => {
    expect(isSameData(one, other)).toBe(true)
  })

  it.each([
    [7, '7'],
    [null, {}],
    [{}, undefined],
    [{ a: 1 }, 7],
    [7, { a: 1 }],
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, {}],
    [{}, { a: 1 }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: 1, b: 2 }, { a: 1 }],
    [{ a: { b: 1 } }, { a: { b: 2 } }],
    [{ a: {} }, { a: null }],
  ])('%j and %j are not', (one, other) => {
    expect(isSameData(one, other)).toBe(false)
  })

  it('without its undefined fields is what JSON makes of it', () => {
    const fields = { a: 0, b: '', c: null, d: undefined, e: false }
    expect(definedFields(fields)).toStrictEqual(JSON.parse(JSON.stringify(fields)))
  })
})
