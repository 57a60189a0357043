import type { KnownError } from './error-place.ts'

/** Most lines that the message of an error is taken to have. */
const mostLines = 8

const head = /([A-Z][\w$]*(?:Error|Exception)|Error)\b(?:\s*\[[^\]]*\])?:?\s*(.*)$/
/** An error that its author called otherwise: `ValidationFailure: id is wrong`. */
const otherHead = /^\s*(?:Uncaught )?([A-Z][a-z]+(?:[A-Z][a-z]+)+):\s+(.*)$/
const headAlone = /^\s*(?:Uncaught )?([A-Z][\w$]*(?:Error|Exception)|Error)(?:\s*\[[^\]]*\])?:\s*(.*)$/

/** The first error with a stack among the lines that a handler logged (lines may hold several, or one each). */
export function loggedError(logs: readonly string[] | undefined): KnownError | undefined {
  if (logs === undefined || logs.length === 0) return undefined
  const text = logs.join('\n')
  const frames = /(?:\n|\\n)[ \t]+at [^\n]+/.exec(text)
  if (frames === null) return undefined
  const before = text.slice(0, frames.index).split('\n').slice(-mostLines)
  // A message that quotes a body has as many lines as that.
  const [, name = 'Error', message = ''] =
    before.reduceRight<RegExpExecArray | null>(
      (found, line, at) =>
        found ?? (at === before.length - 1 ? (head.exec(line) ?? otherHead.exec(line)) : headAlone.exec(line)),
      null,
    ) ?? []
  return { name, message, stack: `${name}: ${message}\n${stackFrom(text.slice(frames.index))}` }
}

function stackFrom(text: string): string {
  const lines = text.replaceAll('\\n', '\n').split('\n')
  return lines.filter((line) => /^\s+at /.test(line)).join('\n')
}
