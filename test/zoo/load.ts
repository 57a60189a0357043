import { readdirSync } from 'node:fs'
import type { LambdaHandler } from '../../src/lambda/words/invocation.ts'

/** The export `handler` of a module, relative to this folder. */
export async function handlerOf(path: string): Promise<LambdaHandler> {
  const loaded = await import(/* @vite-ignore */ new URL(path, import.meta.url).href)
  return loaded.handler ?? loaded.default.handler
}

/** What lies in a folder, relative to this one: a table of handlers that leaves one out tests less than it seems to. */
export function handlersIn(path: string): string[] {
  return readdirSync(new URL(path, import.meta.url)).toSorted()
}
