const BUOYS = new Set(['M2', 'M3', 'M4', 'M5', 'M6'])
const MOST_LINES = 500

const json = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  isBase64Encoded: false,
  body: JSON.stringify(value),
})

// one JSON object a line, as the loggers write them
function* ndjson(text) {
  for (const [i, line] of text.split('\n').entries()) {
    if (!line.trim()) continue
    let row
    try {
      row = JSON.parse(line)
    } catch {
      yield { number: i + 1, error: 'not JSON' }
      continue
    }
    yield row === null ? { number: i + 1, error: 'not an object' } : { number: i + 1, row }
  }
}

// M2;1.4;11.8
function* semicolons(text) {
  for (const [i, line] of text.split('\n').entries()) {
    if (!line.trim()) continue
    const [buoy, wave, sea] = line.trim().split(';')
    yield { number: i + 1, row: { buoy, wave: Number(wave), sea: Number(sea) } }
  }
}

const READERS = { 'application/x-ndjson': ndjson, 'text/csv': semicolons }

const between = (n, low, high) => typeof n === 'number' && n >= low && n < high

function fault(row) {
  if (!BUOYS.has(row.buoy)) return 'buoy'
  if (!between(row.wave, 0, 30)) return 'wave'
  if (!between(row.sea, -3, 40)) return 'sea'
  return null
}

export const handler = async (event) => {
  if (event.path !== '/logs') return json(404, { error: 'not found' })
  if (event.httpMethod !== 'POST') return json(405, { error: 'POST only' })
  const type = (event.headers?.['content-type'] ?? '').split(';')[0].trim().toLowerCase()
  if (!Object.hasOwn(READERS, type)) return json(415, { error: 'NDJSON or CSV' })

  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')
  if (text.split('\n').length > MOST_LINES) return json(413, { error: `at most ${MOST_LINES} lines` })
  const refused = []
  let taken = 0
  for (const { number, row, error } of READERS[type](text)) {
    const reason = error ?? fault(row)
    if (reason) refused.push({ line: number, reason })
    else taken++
  }
  return json(refused.length && !taken ? 422 : 200, { taken, refused })
}
