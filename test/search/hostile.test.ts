import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkProxyHandler } from 'proxyproof'
import { invoke } from '../../src/lambda/create-invoker.ts'
import { textOf } from '../../src/http/body.ts'

/** Module, what its worst request does, and the smallest request that does it. */
const hostile: readonly [name: string, code: string, request: RegExp][] = [
  ['endless-loop', 'handler-timed-out', /^GET \/\?n=10$/],
  ['busy-regex', 'handler-timed-out', /^GET \/[1a]?\?q=a{15,}!$/],
  ['busy-email', 'handler-timed-out', /^GET \/\w*\?email=\S{15,}$/],
  ['silent-head', 'handler-timed-out', /^HEAD \/$/],
  ['exit-on-header', 'process-exited', /^GET \/ x-debug: 0$/],
  ['kill-self', 'process-exited', /^GET \/ cookie: die=1$/],
  ['floating-rejection', 'unhandled-rejection', /^GET \/\?audit=1?$/],
  ['timer-throw', 'uncaught-exception', /^POST \/ x$/],
  ['late-throw', 'uncaught-exception', /^GET \/metrics$/],
  ['deep-recursion', 'handler-threw', /^GET \/a$/],
]

/** What others are like, which `npm run bench:runtime` tries as well. */
const like = new Set(['busy-email', 'busy-regex', 'kill-self', 'late-throw', 'deep-recursion'])
const tried = hostile.filter(([name]) => process.env['RUNTIME_ALL'] !== undefined || !like.has(name))

const at = (name: string) => fileURLToPath(new URL(`../lambda/hostile/${name}.mjs`, import.meta.url))

/** Threads of this process, where the system tells; a worker that was left behind is one more. */
const threads = () => (existsSync('/proc/self/task') ? readdirSync('/proc/self/task').length : 0)

// Each death of a process costs the start of another: on a busy machine the time may end before the smallest request is there.
describe('a search of a hostile module', { retry: 1 }, () => {
  it.each(tried)('finds what is wrong with %s at its smallest request, and leaves nothing running', async (...row) => {
    const [name, code, smallest] = row
    await invoke(`${at('timer-throw')}#handler`, {}) // Node's own pools start with the first use
    const before = threads()
    const report = await checkProxyHandler(`${at(name)}#handler`, {
      timeLimitMs: 2_200,
      numRuns: 300,
      timeoutMs: 300,
    })
    const found = report.findings.find((finding) => finding.code === code)
    const { method, path, query, headers, body } = found!.request
    const shown = [
      `${method} ${path}${query === '' ? '' : `?${query}`}`,
      ...headers.map((pair) => pair.join(': ')),
      ...(body === null ? [] : [textOf(body)]),
    ]
    expect(shown.join(' ')).toMatch(smallest)
    expect(found!.repeats).toBe('always')
    expect(threads()).toBeLessThanOrEqual(before)
  })
})
