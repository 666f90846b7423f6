import { entriesIn, fragment, languages, missingIn, rowsOf } from './reference'
import { exportedNames, fieldType, fieldsOf, shipped, textsIn, typeNamed } from './shipped'

describe.each(languages)('the reference in %s', (_language, folder) => {
  const of = (name: string): string => fragment(folder, name)

  it('has everything that the package exports', () => {
    expect(exportedNames.length).toBeGreaterThan(50)
    expect(missingIn(of('api'), exportedNames)).toEqual([])
  })

  it('has every member of the instance, as it is at run time', () => {
    const { auth, createAuth } = shipped('index.js') as Record<string, () => object>
    const members = Object.keys(auth as unknown as object).map((name) => `auth.${name}`)
    expect(members).toContain('auth.login')
    expect(missingIn(of('api'), [...members, createAuth?.name ?? ''])).toEqual([])
  })

  it.each([
    ['options', 'AuthOptions'],
    ['options', 'GivenSession'],
    ['options', 'Session'],
    ['options', 'ProfilePayload'],
    ['options', 'Credentials'],
    ['options', 'TrackEvent'],
    ['api', 'UserInfo'],
    ['api', 'RequestOptions'],
    ['api', 'RequestResult'],
    ['api', 'RequestProfile'],
    ['auth-data', 'AuthData'],
    ['state', 'AuthState'],
    ['state', 'SessionState'],
    ['state', 'ProfileState'],
    ['state', 'AuthFailure'],
    ['state', 'ServerReason'],
  ])('%s.md has every field of %s', (name, type) => {
    const fields = fieldsOf(typeNamed(type))
    expect(fields).not.toEqual([])
    expect(missingIn(of(name), fields)).toEqual([])
  })

  it('has the options that stand in options', () => {
    const fields = fieldsOf(fieldType(typeNamed('AuthOptions'), 'anonymous'))
    expect(fields).toContain('nickName')
    expect(
      missingIn(
        of('options'),
        fields.map((field) => `anonymous.${field}`),
      ),
    ).toEqual([])
  })

  it.each([
    [['session', 'status'], 'failed'],
    [['profile', 'status'], 'granted'],
    [['channel'], 'none'],
    [['privacy'], 'undeclared'],
  ])('says what each value of %p means', (place, one) => {
    const values = textsIn(fieldType(typeNamed('AuthState'), ...place))
    expect(values).toContain(one)
    const quoted = values.map((value) => `'${value}'`)
    expect(missingIn(of('state'), [`auth.state.${place.join('.')}`, ...quoted])).toEqual([])
  })

  it('says of each error code what it means and what to do', () => {
    const codes = textsIn(typeNamed('AuthErrorCode'))
    const rows = rowsOf(of('error-codes')).filter(([, meaning, remedy]) => meaning && remedy)
    expect(codes).toContain('denied')
    expect(rows.map(([code = '']) => code)).toEqual(
      expect.arrayContaining(codes.map((c) => `\`${c}\``)),
    )
  })

  it('has each sentence by its name, as it is said', () => {
    type Sentence = string | ((need: string) => string)
    const { textsByLang } = shipped('locale/locale.js') as {
      textsByLang: Record<string, Record<string, Sentence>>
    }
    const rows = rowsOf(of('texts'))
    const unsaid = Object.values(textsByLang).flatMap((texts) =>
      Object.entries(texts).flatMap(([name, sentence]) => {
        const row = rows.find(([first]) => first === `\`${name}\``)?.join(' | ') ?? ''
        const said =
          typeof sentence === 'string' ? [sentence] : ['profile', 'session', 'all'].map(sentence)
        return said.filter((one) => !row.includes(one.trim())).map((one) => `${name}: ${one}`)
      }),
    )
    expect(Object.keys(textsByLang)).toEqual(['zh_CN', 'zh_TW', 'en'])
    expect(unsaid).toEqual([])
  })

  it('has what authBehavior gives a page', () => {
    const { authBehavior } = shipped('behaviors/auth.js') as {
      authBehavior: { data: { auth: object }; methods: object }
    }
    const handlers = Object.keys(authBehavior.methods).filter((name) => !name.startsWith('$'))
    expect(handlers).toContain('onGetUserInfo')
    const entries = entriesIn(of('auth-data')).map((entry) => entry.replace(/\(.*/, ''))
    const names = [...Object.keys(authBehavior.data.auth), ...handlers]
    expect(names.filter((name) => !entries.includes(name))).toEqual([])
  })
})
