const EXTENSIONS = new Map([
  ['mp3', 'audio/mpeg'],
  ['ogg', 'audio/ogg'],
  ['wav', 'audio/wav'],
])
const VOICES = ['soprano', 'alto', 'tenor', 'bass']

const json = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

function header(event, name) {
  for (const [key, value] of Object.entries(event.headers ?? {})) if (key.toLowerCase() === name) return value
  return undefined
}

function parseMultipart(bytes, boundary) {
  const parts = []
  for (const chunk of bytes.toString('latin1').split(`--${boundary}`).slice(1)) {
    if (chunk.startsWith('--')) break
    const split = chunk.indexOf('\r\n\r\n')
    if (split < 0) continue
    const head = chunk.slice(0, split)
    const name = /\bname="([^"]*)"/.exec(head)?.[1]
    if (name === undefined) continue
    parts.push({
      name,
      filename: /\bfilename="([^"]*)"/.exec(head)?.[1],
      data: Buffer.from(chunk.slice(split + 4).replace(/\r\n$/, ''), 'latin1'),
    })
  }
  return parts
}

function store(parts) {
  const voice = parts.find((p) => p.name === 'voice')?.data.toString('utf8') ?? 'soprano'
  if (!VOICES.includes(voice)) return json(422, { error: 'unknown voice' })
  const recording = parts.find((p) => p.name === 'recording')
  if (!recording) return json(422, { error: 'the recording is missing' })
  const extension = (recording.filename ?? '').split('.').at(-1).toLowerCase()
  const type = EXTENSIONS.get(extension)
  if (!type) return json(415, { error: 'only mp3, ogg and wav' })
  return json(201, { voice, type, bytes: recording.data.length })
}

export const handler = async (event) => {
  if (event.path !== '/recordings') return json(404, { error: 'not found' })
  if (event.httpMethod === 'GET') return json(200, { accepts: [...EXTENSIONS.keys()], voices: VOICES })
  if (event.httpMethod !== 'POST') return json(405, { error: 'method not allowed' })
  const type = header(event, 'content-type') ?? ''
  const boundary = /^multipart\/form-data;\s*boundary="?([\w'()+,./:=?-]{1,70})"?$/i.exec(type)?.[1]
  if (!boundary) return json(415, { error: 'multipart/form-data expected' })
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
  return store(parseMultipart(bytes, boundary))
}
