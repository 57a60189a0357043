import type { KnownError } from './error-place.ts'

/** The first error with a stack among the lines that a handler logged (lines may hold several, or one each). */
export function loggedError(logs: readonly string[] | undefined): KnownError | undefined {
  if (logs === undefined || logs.length === 0) return undefined
  const text = logs.join('\n')
  const frames = /(?:\n|\\n)[ \t]+at [^\n]+/.exec(text)
  if (frames === null) return undefined
  const head = text.slice(0, frames.index).split('\n').at(-1) ?? ''
  const [, name = 'Error', message = ''] =
    /([A-Z][\w$]*(?:Error|Exception)|Error)\b(?:\s*\[[^\]]*\])?:?\s*(.*)$/.exec(head) ?? []
  return { name, message, stack: `${name}: ${message}\n${stackFrom(text.slice(frames.index))}` }
}

function stackFrom(text: string): string {
  const lines = text.replaceAll('\\n', '\n').split('\n')
  return lines.filter((line) => /^\s+at /.test(line)).join('\n')
}
