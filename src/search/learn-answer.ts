import { textOf } from '../http/body.ts'
import { headerValue } from '../http/headers.ts'
import { essenceOf } from '../http/media-type.ts'
import type { Exchange } from '../exchange/exchange.ts'
import type { Knowledge } from './knowledge.ts'

/**
 * What an answer teaches: a new kind of answer is news, and so is a header that no other had; error texts name what they
 * miss: `missing field "email"`, `Missing required parameter: limit`. Returns how much was new.
 */
export function learnAnswer(known: Knowledge, { answer, request }: Exchange): number {
  const allow = headerValue(answer.headers, 'allow')
  const type = essenceOf(headerValue(answer.headers, 'content-type'))
  let fresh = 0
  const headers = answer.headers.slice(0, 30).map(([name]) => `header ${name.toLowerCase()}`)
  for (const news of [`allow ${allow ?? ''}`, `answer ${answer.status} ${type}`, ...headers]) {
    if (known.seen.has(news)) continue
    known.seen.add(news)
    fresh++
  }
  if (answer.status < 400 || answer.status >= 500 || answer.body.length > 2_000 || type === 'text/html') return fresh
  const text = textOf(answer.body)
  const quoted = [...text.matchAll(/\\?["'`]([A-Za-z_][\w.-]{0,30})\\?["'`](?!\s*:)/g)].map(([, name]) => name!)
  const named = [...text.matchAll(/(?:missing|required|invalid|field|param(?:eter)?)\W+([a-z_]\w{1,30})\b/gi)].map(
    ([, name]) => name!,
  )
  for (const name of [...quoted, ...named].slice(0, 20)) {
    if (known.seen.has(`said ${name}`)) continue
    known.seen.add(`said ${name}`)
    if (request.body !== null && !known.body.has(name) && known.body.size < 60) known.body.set(name, 'a')
    if (!known.query.has(name) && known.query.size < 60) known.query.set(name, '1')
    fresh++
  }
  return fresh
}
