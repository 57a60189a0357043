import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createInvoker } from '../../src/lambda/create-invoker.ts'
import type { HandlerSource, Invocation, Invoker, InvokerOptions } from '../../src/lambda/words/invocation.ts'

/** A folder with these files, gone after the test. */
export function folder(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'proxyproof-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return root
}

/** A container of a handler, closed after the test. */
export async function container(handler: HandlerSource, options: InvokerOptions = {}): Promise<Invoker> {
  const invoker = await createInvoker(handler, { runtime: 'nodejs20.x', ...options })
  onTestFinished(() => invoker.close())
  return invoker
}

/** A container of `exports.handler = <source>`. */
export function containerOf(source: string, options: InvokerOptions = {}): Promise<Invoker> {
  return container({ root: folder({ 'index.js': `exports.handler = ${source}` }), handler: 'index.handler' }, options)
}

/** One invocation of `exports.handler = <source>`. */
export async function once(source: string, options: InvokerOptions = {}, event: unknown = {}): Promise<Invocation> {
  return (await containerOf(source, options)).invoke(event, { timeoutMs: 2_000 })
}
