import { logReader, type LogContent } from '../logs/log-reader.ts'
import { openLog, type Bytes } from './open-log.ts'
import { replayableIn, type Replayable } from './replay-file.ts'

/** What `replay` was given: one request or event, or a log; told by the content alone. */
export type ReplayInput =
  | { readonly kind: 'one'; readonly one: Replayable }
  | { readonly kind: 'log'; readonly log: LogContent; readonly characters: number; readonly whole: boolean }

/** No request or event is larger: what is, is a log. */
const mostCharacters = 20_000_000

/** Characters of log entries that are kept at a time. */
const mostKept = 24_000_000

/** Requests that are put together; fewer are run. */
const mostExchanges = 1_000

/** Reads a file, or standard input for `-`, in pieces: a log of any size is never in memory as a whole. */
export async function readReplayInput(name: string, stdin: Bytes): Promise<ReplayInput> {
  const reader = logReader(mostKept, mostExchanges)
  let head: string | undefined = ''
  let characters = 0
  for await (const piece of openLog(name, stdin)) {
    characters += piece.length
    if (head === undefined) reader.push(piece)
    else {
      head += piece
      if (head.length <= mostCharacters && /^[\s\ufeff]*(?:\{|$)/.test(head.slice(0, 1_000))) continue
      reader.push(head)
      head = undefined
    }
    if (reader.full) return { kind: 'log', log: reader.end(), characters, whole: false }
  }
  if (head !== undefined) {
    const one = replayableIn(head, name)
    if (one !== undefined) return { kind: 'one', one }
    reader.push(head)
  }
  return { kind: 'log', log: reader.end(), characters, whole: !reader.full }
}
