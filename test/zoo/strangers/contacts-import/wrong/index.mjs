const REQUIRED = ['name', 'email']
const MAX_ROWS = 500

const result = (statusCode, value) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(value),
})

function header(event, wanted) {
  const headers = event.headers || {}
  const name = Object.keys(headers).find((key) => key.toLowerCase() === wanted)
  return name ? String(headers[name]) : ''
}

function bodyText(event) {
  if (!event.body) return ''
  return event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body
}

/** One line of CSV; quotes may wrap a cell, doubled quotes stand for one. */
function splitLine(line) {
  const cells = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < line.length; i++) {
    const c = line[i]
    if (quoted) {
      if (c === '"' && line[i + 1] === '"') {
        cell += '"'
        i++
      } else if (c === '"') quoted = false
      else cell += c
    } else if (c === '"') quoted = true
    else if (c === ',') {
      cells.push(cell)
      cell = ''
    } else cell += c
  }
  cells.push(cell)
  return cells
}

function parse(text) {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  if (lines.length === 0) return { problem: 'the file is empty' }
  if (lines.length > MAX_ROWS + 1) return { problem: `at most ${MAX_ROWS} rows` }

  const columns = splitLine(lines[0]).map((cell) => cell.trim().toLowerCase())
  const missing = REQUIRED.filter((name) => !columns.includes(name))
  if (missing.length > 0) return { problem: `missing columns: ${missing.join(', ')}` }

  const at = { name: columns.indexOf('name'), email: columns.indexOf('email') }
  const contacts = []
  const rejected = []
  lines.slice(1).forEach((line, index) => {
    const cells = splitLine(line)
    const email = cells[at.email].trim().toLowerCase()
    if (!email.includes('@')) rejected.push({ line: index + 2, reason: 'no e-mail address' })
    else contacts.push({ name: (cells[at.name] ?? '').trim(), email })
  })
  return { contacts, rejected }
}

export async function handler(event) {
  if (event.path !== '/contacts/import') return result(404, { message: 'not found' })
  if (event.httpMethod !== 'POST') return result(405, { message: 'POST a CSV file' })
  if (!header(event, 'content-type').toLowerCase().includes('text/csv')) {
    return result(415, { message: 'text/csv expected' })
  }
  const { problem, contacts, rejected } = parse(bodyText(event))
  if (problem) return result(422, { message: problem })
  return result(200, { imported: contacts.length, rejected })
}
