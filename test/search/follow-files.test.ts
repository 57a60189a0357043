import { expect, it } from 'vitest'
import { bad, found, ok, type Event } from './found.ts'

// What a file starts with is looked at byte by byte; each handler has a twin that is right.

const bytesOf = ({ body = '', isBase64Encoded }: Event) => Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const isPng = (file: Buffer) => file.subarray(0, 8).equals(png)

it('the pages of a document in a form', async () => {
  const withPages = (pagesOf: (document: string) => string | undefined) => async (event: Event) => {
    const [, boundary] = /^multipart\/form-data; *boundary=(\w+)$/.exec(event.headers['content-type'] ?? '') ?? []
    if (boundary === undefined) return { ...bad, statusCode: 415 }
    const parts = bytesOf(event).toString('latin1').split(`--${boundary}`)
    const part = parts.find((one) => / name="scan"; filename="[^"]+"/.test(one))
    const file = part?.slice(part.indexOf('\r\n\r\n') + 4)
    if (file?.charCodeAt(0) !== 37 || file.slice(1, 4) !== 'PDF') return { ...bad, body: 'a scan is a pdf' }
    return ok(`${pagesOf(file)} pages`)
  }
  const pages = /\/Count (\d+)/
  const [finding] = await found(withPages((document) => pages.exec(document)![1]))
  expect(finding).toMatch(
    /^handler-threw POST \/ content-type: multipart\/form-data.* name="scan"; filename="[^"]+".*%PDF/s,
  )
  expect(await found(withPages((document) => pages.exec(document)?.[1]))).toEqual([])
})

type NameOf = (colour: number) => string | undefined
const colours = new Map([[0, 'grey'], [6, 'colours']]) // prettier-ignore
const coloursOf = (file: Buffer, nameOf: NameOf) => {
  if (!isPng(file) || file.length < 26) return { ...bad, body: 'a logo is a png' }
  return ok(nameOf(file[25]!)!.toUpperCase())
}

const withBody = (nameOf: NameOf) => async (event: Event) =>
  event.headers['content-type'] === 'image/png' ? coloursOf(bytesOf(event), nameOf) : { ...bad, statusCode: 415 }

const withMember = (nameOf: NameOf) => async (event: Event) => {
  try {
    const { logo } = (JSON.parse(bytesOf(event).toString()) ?? {}) as { logo?: unknown }
    if (typeof logo !== 'string') return bad
    return coloursOf(Buffer.from(logo, 'base64'), nameOf)
  } catch (error) {
    if (error instanceof SyntaxError) return bad
    throw error
  }
}

it.each([
  ['that is the whole body', withBody, /^handler-threw POST \/ content-type: image\/png/],
  ['in JSON', withMember, /^handler-threw POST \/ .*\{"logo":"iVBORw0KGg/],
])('the colours of a picture %s', async (_, handlerWith, expected) => {
  const [finding] = await found(handlerWith((colour) => colours.get(colour)))
  expect(finding).toMatch(expected)
  expect(await found(handlerWith((colour) => colours.get(colour) ?? 'others'))).toEqual([])
})
