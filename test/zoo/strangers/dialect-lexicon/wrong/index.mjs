import { brotliCompressSync, gzipSync } from 'node:zlib'

const WORDS = [
  'bairn',
  'clarty',
  'dreich',
  'fettle',
  'gansey',
  'hinny',
  'lowp',
  'marra',
  'nesh',
  'oxter',
  'plodge',
  'reek',
  'scran',
  'thole',
  'yam',
]
const entries = new Map(
  WORDS.map((word, i) => [
    word,
    {
      word,
      region: ['north', 'east', 'west'][i % 3],
      sense: `Sense ${i + 1} of "${word}", as noted by the survey in the year ${1950 + i}.`,
    },
  ]),
)

const WRITERS = {
  'application/json': (list) => JSON.stringify(list),
  'text/plain': (list) => list.map((e) => `${e.word} (${e.region}): ${e.sense}`).join('\n'),
}
const ENCODERS = {
  gzip: (text) => ({ body: gzipSync(text).toString('base64'), isBase64Encoded: true }),
  br: (text) => ({ body: brotliCompressSync(text).toString('latin1'), isBase64Encoded: false }),
}
const WORTHWHILE = 1000

const listed = (header) => (header ?? '').split(',').map((part) => part.split(';')[0].trim().toLowerCase())

function typeFor(accept) {
  for (const type of listed(accept)) {
    if (Object.hasOwn(WRITERS, type)) return type
    if (type === '*/*' || type === 'application/*' || type === '') return 'application/json'
    if (type === 'text/*') return 'text/plain'
  }
  return null
}

function send(statusCode, type, text, acceptEncoding) {
  const headers = { 'content-type': `${type}; charset=utf-8`, vary: 'accept, accept-encoding' }
  const coding = listed(acceptEncoding).find((name) => Object.hasOwn(ENCODERS, name))
  if (!coding || text.length < WORTHWHILE) return { statusCode, headers, body: text, isBase64Encoded: false }
  return { statusCode, headers: { ...headers, 'content-encoding': coding }, ...ENCODERS[coding](text) }
}

export const handler = async (event) => {
  const { method, path } = event.requestContext.http
  const headers = event.headers ?? {}
  const problem = (status, error) => send(status, 'application/json', JSON.stringify({ error }))
  if (method !== 'GET') return problem(405, 'GET only')

  const type = typeFor(headers.accept)
  if (!type) return problem(406, `one of ${Object.keys(WRITERS).join(', ')}`)
  if (path === '/entries') return send(200, type, WRITERS[type]([...entries.values()]), headers['accept-encoding'])

  const entry = entries.get(path.replace(/^\/entries\//, ''))
  if (!entry) return problem(404, 'no such word')
  return send(200, type, WRITERS[type]([entry]), headers['accept-encoding'])
}
