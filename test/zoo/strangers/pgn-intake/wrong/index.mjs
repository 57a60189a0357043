// Takes a finished game as PGN and answers what the club database would store.
const text = (statusCode, body) => ({ statusCode, headers: { 'content-type': 'text/plain; charset=utf-8' }, body })

function readTags(pgn) {
  const tags = new Map()
  for (const line of pgn.split(/\r?\n/)) {
    const m = /^\[(\w+) "([^"]*)"\]$/.exec(line.trim())
    if (m) tags.set(m[1], m[2])
  }
  return tags
}

function readMoves(pgn) {
  return pgn
    .split(/\r?\n/)
    .filter((l) => !l.trim().startsWith('['))
    .join(' ')
    .split(/\s+/)
    .filter((t) => /^[KQRBNa-hO][\w=+#-]*$/.test(t))
}

// The old store has a callback interface.
function store(game, done) {
  if (game.moves.length > 600) return done(new RangeError('game too long'))
  switch (game.result) {
    case '1-0':
      return done(null, { ...game, points: [1, 0] })
    case '0-1':
      return done(null, { ...game, points: [0, 1] })
    case '1/2-1/2':
      return done(null, { ...game, points: [0.5, 0.5] })
    case '*':
      if (game.moves.length === 0) return done(new RangeError('no moves and no result'))
      if (game.event === 'Friendly') return done(null, { ...game, points: null })
      break
    default:
      return done(new RangeError('unknown result'))
  }
}

const save = (game) => new Promise((resolve, reject) => store(game, (err, row) => (err ? reject(err) : resolve(row))))

export const handler = async (event) => {
  const { method } = event.requestContext.http
  if (event.rawPath !== '/games') return text(404, 'not found')
  if (method !== 'POST') return text(405, 'POST a game')

  const type = (event.headers['content-type'] ?? '').split(';')[0].trim()
  if (type !== 'application/x-chess-pgn' && type !== 'text/plain') return text(415, 'send PGN')
  const pgn = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')

  const tags = readTags(pgn)
  const missing = ['White', 'Black', 'Result'].filter((t) => !tags.get(t))
  if (missing.length) return text(422, `missing tags: ${missing.join(', ')}`)

  try {
    const row = await save({
      white: tags.get('White'),
      black: tags.get('Black'),
      event: tags.get('Event') ?? '?',
      result: tags.get('Result'),
      moves: readMoves(pgn),
    })
    return {
      statusCode: 201,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ plies: row.moves.length, points: row.points }),
    }
  } catch (err) {
    if (err instanceof RangeError) return text(422, err.message)
    throw err
  }
}
