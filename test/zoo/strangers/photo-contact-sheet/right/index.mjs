const EVENTS = new Map([
  ['gala-23', { title: 'Harbour gala', frames: 412, palette: ['#204060', '#c08040', '#607080'] }],
  ['derby-7', { title: 'Derby day', frames: 96, palette: ['#2a7f3f', '#eeeeee'] }],
])

const LAYOUTS = {
  strip: { maxCols: 12, maxRows: 1, captions: true },
  grid: { maxCols: 24, maxRows: 24, captions: true },
  // wall posters repeat the frames until the sheet is full
  poster: { maxCols: 160, maxRows: 160, captions: false },
}

const answer = (statusCode, type, body) => ({
  statusCode,
  headers: { 'content-type': type, 'x-content-type-options': 'nosniff' },
  body,
  isBase64Encoded: false,
})
const problem = (statusCode, title) =>
  answer(statusCode, 'application/problem+json', JSON.stringify({ title, status: statusCode }))

function intParam(value, fallback, max) {
  if (value === undefined) return fallback
  if (!/^\d{1,4}$/.test(value)) return null
  const n = Number(value)
  return n >= 1 && n <= max ? n : null
}

function cell(event, i, x, y, captions) {
  const fill = event.palette[i % event.palette.length]
  const rect = `<rect x="${x * 30}" y="${y * 20}" width="28" height="18" fill="${fill}"/>`
  return captions
    ? `${rect}<text x="${x * 30 + 2}" y="${y * 20 + 16}" font-size="5">${(i % event.frames) + 1}</text>`
    : rect
}

function contactSheet(event, layout, cols, rows) {
  const cells = []
  const count = layout === 'poster' ? cols * rows : Math.min(cols * rows, event.frames)
  for (let i = 0; i < count; i++) cells.push(cell(event, i, i % cols, Math.floor(i / cols), LAYOUTS[layout].captions))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${cols * 30}" height="${rows * 20}">${cells.join('')}</svg>`
}

export const handler = async (event) => {
  const { method } = event.requestContext.http
  if (method !== 'GET' && method !== 'HEAD') return problem(405, 'Method not allowed')
  const hit = /^\/events\/([\w-]+)\/sheet\.svg$/.exec(event.rawPath)
  if (!hit) return problem(404, 'Not found')
  const shoot = EVENTS.get(hit[1])
  if (!shoot) return problem(404, 'No such event')

  const query = event.queryStringParameters ?? {}
  const layout = query.layout ?? 'grid'
  if (!Object.hasOwn(LAYOUTS, layout)) return problem(400, 'layout must be strip, grid or poster')
  const limits = LAYOUTS[layout]
  const cols = intParam(query.cols, Math.min(6, limits.maxCols), limits.maxCols)
  const rows = intParam(query.rows, Math.min(4, limits.maxRows), limits.maxRows)
  if (cols === null || rows === null)
    return problem(400, `cols and rows are at most ${limits.maxCols} and ${limits.maxRows}`)
  return answer(200, 'image/svg+xml', contactSheet(shoot, layout, cols, rows))
}
