/** JSON values that break what expects another kind. */
export const nastyJson: readonly unknown[] = [
  null,
  '',
  0,
  'a',
  [],
  {},
  'toString',
  'constructor',
  -1,
  1e21,
  true,
  [null],
  '%',
  '€',
  'é',
  '2024-13-45',
  '\ud800', // half a surrogate pair: legal JSON, no legal text
]

/** Values of a query, as they are written in it. */
export const nastyQuery: readonly string[] = [
  '',
  '0',
  '-1',
  'a',
  '%25',
  '%', // delivered as it is by load balancers
  '%22',
  '%E2%82%AC', // beyond Latin-1, which is all that Node lets into a header
  '%C3%A9',
  '1e21',
  'null',
  '%5B%5D',
  'toString',
  'constructor',
  '999999999999',
  '%0D%0A',
]

/** In place of numbers; so many days, or seconds, are beyond what a date holds. */
export const nastyNumbers: readonly string[] = ['99999', '-1', '0', '1.5', '999999999', '9999999999999']

/** Values of any header. */
export const nastyHeader: readonly string[] = [
  '',
  'a',
  '0',
  '-1',
  '%',
  '=',
  ',',
  ';;;',
  '{',
  'Bearer',
  'Bearer a.e30.a', // {} in the middle of a token
  'Bearer a.bnVsbA.a', // null
  'Bearer a.MA.a', // 0
  'Basic YQ==', // a, without a colon
  'e30',
  'bnVsbA',
  'constructor', // in every table that is a plain object
]

/** Values that mean something in a header, and are seldom thought of. */
export const nastyOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['accept', ['*/*;q=0', 'text/html', 'application/xml', '*']],
  ['accept-language', ['*', 'x', 'de-DE;q=0']],
  ['accept-encoding', ['*;q=0', 'br']],
  ['range', ['bytes=999999999999-', 'bytes=-999999999999', 'bytes=-1', 'bytes=1-0', 'bytes=0-0,2-2']],
  ['if-none-match', ['*', 'W/"a"', '"a", "b"']],
  ['if-modified-since', ['0', 'Thu, 01 Jan 1970 00:00:00 GMT']],
  ['origin', ['null', 'https://a.example']],
])

/** Segments of a path that name what is not there, or cannot be decoded. */
export const nastySegments: readonly string[] = [
  'toString',
  'constructor',
  '__proto__',
  '%25',
  '%FF',
  '0',
  '-1',
  '%20',
  '%E2%82%AC',
  '',
]

/** Values of cookies that cannot be taken apart. */
export const nastyCookies: readonly string[] = [
  '',
  '%',
  'e30',
  'bnVsbA',
  'MA',
  '"',
  '{',
  '{}',
  'null',
  '0',
  'a.b',
  'é',
  'constructor',
]
