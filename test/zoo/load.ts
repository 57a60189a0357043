import type { LambdaHandler } from '../../src/lambda/invocation.ts'

/** The export `handler` of a module, relative to this folder. */
export async function handlerOf(path: string): Promise<LambdaHandler> {
  const loaded = await import(/* @vite-ignore */ new URL(path, import.meta.url).href)
  return loaded.handler ?? loaded.default.handler
}
