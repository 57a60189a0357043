import type { HeaderLine } from '../http/headers.ts'
import { oddCookies } from './cookies.ts'
import { oddHeaders, plainHeaders } from './header-value.ts'
import { oddMediaTypes } from './media-type.ts'

/** `content-type` as browsers and HTTP/1.1 clients write it: `Content-Type`. */
export function titleCase(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())
}

/** The plain lines by header, as HTTP/2 clients write them and as HTTP/1.1 clients do. */
export const plainLines: readonly (readonly (readonly HeaderLine[])[])[] = [
  plainHeaders.map(([name, values]) => values.map((value): HeaderLine => [name, value])),
  plainHeaders.map(([name, values]) => values.map((value): HeaderLine => [titleCase(name), value])),
]

/** Lines that belong together: a preflight, repeats, one header in two casings. */
const groups: readonly (readonly HeaderLine[])[] = [
  [
    ['origin', 'https://example.com'],
    ['access-control-request-method', 'PUT'],
    ['access-control-request-headers', 'content-type,x-custom'],
  ],
  [
    ['Origin', 'null'],
    ['Access-Control-Request-Method', ''],
  ],
  [['access-control-request-method', 'nonsense']],
  [
    ['x-custom', '1'],
    ['x-custom', '2'],
  ],
  [
    ['x-custom', '1'],
    ['X-Custom', '2'],
  ],
  [
    ['x-custom', ''],
    ['x-custom', 'a, b'],
    ['x-custom', ''],
  ],
  [
    ['cookie', 'a=1'],
    ['cookie', 'b=2'],
  ],
  [
    ['Cookie', 'a=1'],
    ['cookie', 'a=2'],
  ],
  [
    ['accept', 'text/html'],
    ['accept', 'application/json'],
  ],
  [
    ['x-forwarded-for', '203.0.113.7'],
    ['X-Forwarded-For', '198.51.100.1'],
  ],
  [
    ['authorization', 'Bearer abc'],
    ['authorization', 'Basic YTpi'],
  ],
  [
    ['content-type', 'application/json'],
    ['content-type', 'text/plain'],
  ],
  [['X-CUSTOM', '1']],
  [['x-cUsToM', '1']],
  [['AUTHORIZATION', 'Bearer abc']],
  [['aUThorization', 'Bearer abc']],
  Array.from({ length: 40 }, (_, i): HeaderLine => [`x-h${i}`, `${i}`]),
]

/** Lines that are legal and that handlers get wrong, each entry sent together; in both casings where values differ. */
export const oddLines: readonly (readonly HeaderLine[])[] = [
  ...groups,
  ...oddMediaTypes.map((value, i): HeaderLine[] => [[i % 3 === 0 ? 'Content-Type' : 'content-type', value]]),
  ...oddCookies.map((value, i): HeaderLine[] => [[i % 3 === 0 ? 'Cookie' : 'cookie', value]]),
  ...oddHeaders.flatMap(([name, values]) =>
    values.map((value, i): HeaderLine[] => [[i % 3 === 1 ? titleCase(name) : name, value]]),
  ),
]
