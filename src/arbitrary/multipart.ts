/** One multipart body and the `content-type` that it is sent with. */
export interface Multipart {
  readonly contentType: string
  readonly text: string
}

const part = (headers: readonly string[], content: string): string =>
  `--x\r\n${headers.map((line) => `${line}\r\n`).join('')}\r\n${content}\r\n`
const field = part(['Content-Disposition: form-data; name="a"'], '1')
const file = part(
  ['Content-Disposition: form-data; name="file"; filename="a.txt"', 'Content-Type: text/plain'],
  'hello',
)
const usual = 'multipart/form-data; boundary=x'

/** Multipart bodies as browsers send them. */
export const plainMultiparts: readonly Multipart[] = [
  { contentType: usual, text: `${field}--x--\r\n` },
  { contentType: usual, text: `${field}${file}--x--\r\n` },
]

/** Multipart bodies that handlers get wrong. */
export const oddMultiparts: readonly Multipart[] = [
  { contentType: usual, text: `${part(['content-disposition: form-data; name="a"'], '1')}--x--\r\n` },
  {
    contentType: usual,
    text: `${part(['content-disposition: form-data; name="f"; filename="a.bin"', 'content-type: image/png'], '\x00\x01')}--x--\r\n`,
  },
  { contentType: 'multipart/form-data; boundary="x"', text: `${field}--x--\r\n` },
  { contentType: 'multipart/form-data; Boundary=x; charset=utf-8', text: `${field}--x--\r\n` },
  { contentType: 'multipart/form-data', text: `${field}--x--\r\n` },
  { contentType: 'multipart/form-data; boundary=y', text: `${field}--x--\r\n` },
  { contentType: usual, text: '--x--\r\n' },
  { contentType: usual, text: '--x' },
  { contentType: usual, text: field },
  { contentType: usual, text: field.slice(0, 20) },
  { contentType: usual, text: `${field.replaceAll('\r\n', '\n')}--x--\n` },
  { contentType: usual, text: `${part([], '1')}--x--\r\n` },
  { contentType: usual, text: `${part(['Content-Disposition: form-data'], '1')}--x--\r\n` },
  { contentType: usual, text: `${part(['Content-Disposition: form-data; name=a'], '1')}--x--\r\n` },
  { contentType: usual, text: `${part(['Content-Disposition: form-data; name="__proto__"'], '1')}--x--\r\n` },
  { contentType: usual, text: `${field}${field}--x--\r\n` },
  {
    contentType: usual,
    text: `${part(['Content-Disposition: form-data; name="f"; filename="../caf\u00e9 \\"a\\".txt"'], '')}--x--\r\n`,
  },
]
