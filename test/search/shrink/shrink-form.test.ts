import { expect, test } from 'vitest'
import { textOf, utf8 } from '../../../src/http/body.ts'
import { shrinkBody } from '../../../src/search/shrink/shrink-body.ts'

async function shrunk(form: string, holds: (form: URLSearchParams, text: string) => boolean) {
  let calls = 0
  const smallest = await shrinkBody(utf8(form), async (body) => {
    calls++
    return holds(new URLSearchParams(textOf(body)), textOf(body))
  })
  return { smallest: textOf(smallest), calls }
}

test('a form keeps the pairs that matter, each with its plainest value, whatever is said of its type', async () => {
  const form = 'name=Ada%20Lovelace&photos=43&note=please%20ring%20twice&street=REPORT%20N%20Elm%20Road'
  const made = await shrunk(
    form,
    (all) => Number(all.get('photos')) >= 1 && /^REPORT N ./.test(all.get('street') ?? ''),
  )
  expect(made.smallest).toMatch(/^photos=1&street=REPORT%20N%20\w$/)
  expect(made.calls).toBeLessThanOrEqual(45)
})

test('an escape that is none, and a name without a value, stay as they have to be', async () => {
  const broken = await shrunk('name=Ada&file=report%zz', (_, text) => {
    try {
      decodeURIComponent(text)
      return false
    } catch {
      return text.includes('file')
    }
  })
  expect(broken.smallest).toMatch(/^file=?%$/)
  const bare = await shrunk('agreed', (all) => all.has('agreed'))
  expect(bare.smallest).toBe('agreed')
})

test.each([
  [
    'a=1&text=REPORT+N+Elm+Road',
    (text: string) => /^REPORT N ./.test(new URLSearchParams(text).get('text') ?? ''),
    /^text=REPORT\+N\+\w$/,
  ],
  ['name=Ada&file=reports/yearly', (text: string) => text.includes('/'), /^file=\/$/],
  ['name=Ada&file=report%ff', (text: string) => text.includes('%') && !isText(text), /^%$/],
])('%s is written as it was', async (form, holds, smallest) => {
  const made = await shrunk(form, (_, text) => holds(text))
  expect(made.smallest).toMatch(smallest)
  expect(made.calls).toBeLessThanOrEqual(45)
})

function isText(form: string): boolean {
  try {
    return decodeURIComponent(form) !== undefined
  } catch {
    return false
  }
}
