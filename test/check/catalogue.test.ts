import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogue } from '../../src/check/catalogue.ts'
import type { Shown } from '../../src/check/catalogue/entry.ts'
import { builtInCodes, type BuiltInCode } from '../../src/check/finding.ts'
import { builtInChecks, judge } from '../../src/check/run-checks.ts'
import { gatewayNamed } from '../../src/contract/options.ts'
import { runExchange } from '../../src/exchange/exchange.ts'
import { httpRequest } from '../../src/http/request.ts'
import { createInvoker } from '../../src/lambda/create-invoker.ts'
import { compareWith, type Compare, type Send } from '../../src/search/compare/compare.ts'
import { otherByGateway, otherByReference } from '../../src/search/compare/others.ts'
import { makeReference } from '../../src/search/compare/reference.ts'

const entries = Object.entries(catalogue) as [BuiltInCode, (typeof catalogue)[BuiltInCode]][]

describe('every code has its words', () => {
  test('and there are no words without a code', () => {
    expect(Object.keys(catalogue).toSorted()).toEqual([...builtInCodes].toSorted())
  })

  test.each(entries)('%s is told in whole sentences', (code, { title, what, fix, anchor, evidence, wrong, right }) => {
    expect(anchor).toBe(`#${code}`)
    expect(title).toMatch(/^[a-z].*[^.]$/)
    expect(what).toMatch(/^[A-Z].*\.$/)
    expect(fix).toMatch(/^[A-Z][^.]*(?:\.[^ ][^.]*)*\.$/)
    expect(evidence.source).not.toBe('')
    expect(right).not.toBe(wrong)
  })
})

const shown = entries.flatMap(([code, { shown: how, wrong, right }]) => (how ? [{ code, how, wrong, right }] : []))

describe('snippets do what they say, on the whole journey', () => {
  let folder: string
  let files = 0
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'catalogue-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test.each(shown)('$code: the wrong one shows it and nothing else', async ({ code, how, wrong }) => {
    expect(await codesOf(wrong, how)).toEqual([code])
  })

  test.each(shown)('$code: the right one shows nothing at all', async ({ how, right }) => {
    expect(await codesOf(right, how)).toEqual([])
  })

  test('only codes that take more than one plain exchange are not run', () => {
    const missing = entries.filter(([, entry]) => entry.shown === undefined).map(([code]) => code)
    expect(missing).toEqual(expect.arrayContaining(['stream-invalid', 'state-leak', 'stale-callback', 'unstable']))
    expect(missing).toHaveLength(4)
  })

  async function codesOf(source: string, how: Shown): Promise<string[]> {
    const file = join(folder, `snippet-${++files}.mjs`)
    await writeFile(file, source)
    const invoker = await createInvoker(new URL(`${pathToFileURL(file).href}#handler`), {
      isolation: how.isolation ?? 'in-process',
      runtime: how.runtime ?? 'nodejs22.x',
    })
    try {
      const request = httpRequest(how.request)
      const send: Send = (gateway, one) => runExchange(gateway, invoker, one, { timeoutMs: how.timeoutMs ?? 3_000 })
      const exchange = await send(gatewayNamed(how.gateway, how.options), request)
      const findings = judge(exchange!, builtInChecks)
      const compared = await compareOf(how)?.(exchange!, findings, send)
      return [...findings, ...(compared ?? [])].map(({ code }) => code)
    } finally {
      await invoker.close()
    }
  }
})

function compareOf({ reference, agreeWith }: Shown): Compare | undefined {
  if (reference) return compareWith(otherByReference(makeReference(reference, 'block')))
  return agreeWith && compareWith(otherByGateway(agreeWith, () => gatewayNamed(agreeWith)))
}
