// The schemas of requests and responses. Unknown fields of a request are refused, and fields that are
// not in the response schema are not sent.

const BASE64 = '^[A-Za-z0-9+/]+={0,2}$'
const NO_QUERY = { type: 'object', additionalProperties: false } as const

const profile = {
  type: 'object',
  additionalProperties: false,
  properties: { nickName: { type: 'string' }, avatarUrl: { type: 'string' } },
} as const

const encryptedProfile = {
  type: 'object',
  additionalProperties: false,
  required: ['encryptedData', 'iv', 'rawData', 'signature'],
  properties: {
    encryptedData: { type: 'string', minLength: 24, maxLength: 16_384, pattern: BASE64 },
    iv: { type: 'string', minLength: 24, maxLength: 24, pattern: BASE64 },
    rawData: { type: 'string', minLength: 2, maxLength: 8_192 },
    signature: { type: 'string', pattern: '^[0-9a-f]{40}$' },
    // Clients of apps with cloud development send it as well. It is not used.
    cloudID: { type: 'string', maxLength: 512 },
  },
} as const

const givenProfile = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: {
    nickName: { type: 'string', minLength: 1, maxLength: 256 },
    avatarUrl: { type: 'string', minLength: 1, maxLength: 1_024 },
  },
} as const

const codeOfApp = {
  type: 'object',
  additionalProperties: false,
  required: ['code'],
  properties: {
    code: { type: 'string', minLength: 1, maxLength: 128 },
    appId: { type: 'string', minLength: 1, maxLength: 64 },
  },
} as const

export const openSession = {
  querystring: NO_QUERY,
  body: codeOfApp,
  response: {
    200: {
      type: 'object',
      additionalProperties: false,
      required: ['token', 'expiresIn'],
      properties: {
        token: { type: 'string' },
        expiresIn: { type: 'integer' },
        userInfo: profile,
        number: { type: 'string' },
      },
    },
  },
} as const

// What `wx.request` sends for DELETE: no body, or an empty object.
const NO_BODY = { type: ['object', 'null'], additionalProperties: false } as const

export const closeSession = {
  querystring: {
    type: 'object',
    additionalProperties: false,
    properties: { all: { enum: ['true', 'false'] } },
  },
  body: NO_BODY,
  response: { 204: { type: 'null' } },
} as const

export const deleteAccount = {
  querystring: NO_QUERY,
  body: NO_BODY,
  response: { 204: { type: 'null' } },
} as const

/** The query of a push. WeChat may add parameters, so unknown ones are not refused here. */
export const pushEvent = {
  type: 'object',
  required: ['timestamp', 'nonce'],
  properties: {
    appId: { type: 'string', maxLength: 64 },
    signature: { type: 'string', maxLength: 64 },
    msg_signature: { type: 'string', maxLength: 64 },
    timestamp: { type: 'string', pattern: '^\\d{1,12}$' },
    nonce: { type: 'string', maxLength: 64 },
    echostr: { type: 'string', maxLength: 256 },
  },
} as const

export const saveProfile = {
  querystring: NO_QUERY,
  body: { anyOf: [encryptedProfile, givenProfile] },
  response: { 200: profile },
} as const

export const saveAvatar = {
  querystring: NO_QUERY,
  response: {
    200: {
      type: 'object',
      additionalProperties: false,
      required: ['avatarUrl'],
      properties: { avatarUrl: { type: 'string' } },
    },
  },
} as const

/** `number` is masked. */
export const bindNumber = {
  querystring: NO_QUERY,
  body: codeOfApp,
  response: {
    200: {
      type: 'object',
      additionalProperties: false,
      required: ['number'],
      properties: {
        number: { type: 'string' },
        token: { type: 'string' },
        expiresIn: { type: 'integer' },
        userInfo: profile,
      },
    },
  },
} as const

export const me = {
  querystring: NO_QUERY,
  response: {
    200: {
      type: 'object',
      additionalProperties: false,
      required: ['hasUnionId'],
      properties: {
        ...profile.properties,
        hasUnionId: { type: 'boolean' },
        number: { type: 'string' },
      },
    },
  },
} as const
