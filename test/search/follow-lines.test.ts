import { expect, it } from 'vitest'
import { bad, found, ok, type Event } from './found.ts'

// Bodies that are read line by line; each handler has a twin that is right.

const textOf = ({ body = '', isBase64Encoded }: Event) =>
  isBase64Encoded ? Buffer.from(body, 'base64').toString() : body

it('lines of names and values, several of which are asked for', async () => {
  const withReply = (reply: (headers: ReadonlyMap<string, string>) => string) => async (event: Event) => {
    const headers = new Map<string, string>()
    for (const line of textOf(event).split('\n')) {
      const colon = line.indexOf(':')
      if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
    }
    if (!headers.get('to')?.endsWith('@desk.example')) return bad
    return ok(headers.get('auto-submitted') === 'auto-replied' ? reply(headers) : 'filed')
  }
  const wrong = withReply((headers) => headers.get('in-reply-to')!.slice(1, -1))
  expect(await found(wrong)).toEqual([
    expect.stringMatching(/^handler-threw POST \/ .*to: ?\w*@desk\.example\nauto-submitted: ?auto-replied$/),
  ])
  expect(await found(withReply((headers) => headers.get('in-reply-to') ?? ''))).toEqual([])
})

it('variables, one in each line', async () => {
  const withPort = (portOf: (value: string) => string) => async (event: Event) => {
    const variables = new Map(
      textOf(event)
        .split(/\r?\n/)
        .map((line) => line.split('=', 2) as [string, string]),
    )
    if (variables.get('NAME') === undefined) return bad
    return ok(variables.get('STAGE') === 'prod' ? portOf(variables.get('PORT')!) : 'ok')
  }
  const [finding] = await found(withPort((value) => value.padStart(5, '0')))
  expect(finding).toMatch(/^handler-threw POST \/ .*(?:NAME=?\w*\nSTAGE=prod|STAGE=prod\nNAME=?\w*)$/)
  expect(await found(withPort((value) => String(value).padStart(5, '0')))).toEqual([])
})

it('lines that fit a pattern', async () => {
  const withPoints = (pointsOf: (result: string) => readonly number[]) => async (event: Event) => {
    const tags = new Map<string, string>()
    for (const line of textOf(event).split('\n')) {
      const [, name, value] = /^\[(\w+) "([^"]*)"\]$/.exec(line.trim()) ?? []
      if (name !== undefined) tags.set(name, value!)
    }
    return tags.get('White') && tags.get('Result') ? ok(pointsOf(tags.get('Result')!).join()) : bad
  }
  const points: Readonly<Record<string, readonly number[]>> = { '1-0': [1, 0], '0-1': [0, 1] }
  const lines =
    /^handler-threw POST \/ .*(?:\[White "[^"]+"\]\n\[Result "[^"]+"\]|\[Result "[^"]+"\]\n\[White "[^"]+"\])$/
  expect(await found(withPoints((result) => points[result]!))).toEqual([expect.stringMatching(lines)])
  expect(await found(withPoints((result) => (Object.hasOwn(points, result) ? points[result]! : [])))).toEqual([])
})
