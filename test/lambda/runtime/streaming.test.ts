import { describe, expect, it } from 'vitest'
import type { Invocation } from '../../../src/lambda/words/invocation.ts'
import { containerOf, once } from '../task.ts'

const streamed = (body: string, runtime: 'nodejs20.x' | 'nodejs24.x' = 'nodejs20.x') =>
  once(`awslambda.streamifyResponse(async (event, stream, context) => { ${body} })`, { runtime })

function textOf({ outcome }: Invocation): string | undefined {
  return outcome.kind === 'stream' ? Buffer.concat(outcome.chunks).toString() : undefined
}

describe('a streaming handler', () => {
  it('answers the chunks it wrote, and its content type', async () => {
    const { outcome, facts } = await streamed(`stream.setContentType('text/plain'); stream.write('a'); stream.end('b')`)
    expect(outcome).toEqual({
      kind: 'stream',
      contentType: 'text/plain',
      chunks: [Uint8Array.of(97), Uint8Array.of(98)],
    })
    expect(facts.settledBy).toBe('stream')
  })

  it('sends its prelude with the first write', async () => {
    const body = `stream = awslambda.HttpResponseStream.from(stream, { statusCode: 201 }); stream.write('a'); stream.end()`
    const invocation = await streamed(body)
    expect(textOf(invocation)).toBe(`{"statusCode":201}${'\0'.repeat(8)}a`)
    expect(invocation.outcome).toMatchObject({ contentType: 'application/vnd.awslambda.http-integration-response' })
  })

  it('loses its prelude when it only ends', async () => {
    expect(textOf(await streamed(`awslambda.HttpResponseStream.from(stream, { statusCode: 201 }).end('a')`))).toBe('a')
  })

  it.each(['nodejs20.x', 'nodejs24.x'] as const)(
    'fails in mid-stream with what it wrote so far on %s',
    async (runtime) => {
      const invocation = await streamed(`stream.write('a'); throw new TypeError('mid')`, runtime)
      expect(textOf(invocation)).toBe('a')
      expect(invocation.outcome).toMatchObject({ error: { errorType: 'TypeError', errorMessage: 'mid' } })
      expect(invocation.facts.error).toMatchObject({ name: 'TypeError', stack: expect.stringContaining('index.js') })
    },
  )

  it.each(['nodejs20.x', 'nodejs24.x'] as const)(
    'that never ends times out on %s, and is known to be idle',
    async (runtime) => {
      const invoker = await containerOf(
        `awslambda.streamifyResponse(async (event, stream) => void stream.write('a'))`,
        { runtime },
      )
      const { outcome, facts } = await invoker.invoke({}, { timeoutMs: 200 })
      expect(outcome).toMatchObject({ payload: { errorType: 'Sandbox.Timedout' } })
      expect(facts).toMatchObject({ settledBy: 'timeout', idle: true })
    },
  )

  it('may end in a timer that alone would not hold the process', async () => {
    expect(textOf(await streamed(`setTimeout(() => stream.end('late'), 30).unref()`))).toBe('late')
  })

  it('is asked to wait when it writes more than the buffer holds', async () => {
    expect(textOf(await streamed(`stream.end(String(stream.write('x'.repeat(2 ** 20))))`))).toMatch(/false$/)
  })

  it('keeps the bytes it wrote though it uses its buffer again', async () => {
    expect(textOf(await streamed(`const b = Buffer.from('a'); stream.write(b); b[0] = 98; stream.end()`))).toBe('a')
  })

  it('goes on with the next event after its reply, even if it never settles (before nodejs24.x)', async () => {
    const invoker = await containerOf(`awslambda.streamifyResponse((event, stream) => {
      globalThis.count = (globalThis.count ?? 0) + 1
      stream.end(String(globalThis.count))
      return new Promise(() => {})
    })`)
    await invoker.invoke({}, { timeoutMs: 2_000 })
    expect(textOf(await invoker.invoke({}, { timeoutMs: 2_000 }))).toBe('2')
  })
})
