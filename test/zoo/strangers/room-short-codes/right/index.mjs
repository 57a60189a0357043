// QR codes on the doors of the meeting rooms: /go/<code> sends the phone to the right page
const SITE = 'https://desks.example.com'

const CODES = {
  quay: { target: '/rooms/quay', status: 302 },
  loft: { target: '/rooms/loft', status: 302 },
  attic: { target: '/rooms/loft', status: 301, renamed: true },
  // printed by the agency for the launch, kept alive for the posters
  launch: {
    partners: { tram: { target: '/tour?via=tram', status: 302 }, cafe: { target: '/tour?via=cafe' } },
    target: '/tour',
    status: 302,
  },
}

const page = (statusCode, title) => ({
  statusCode,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  body: `<!doctype html><title>${title}</title><h1>${title}</h1>`,
})

function destination(entry, partner) {
  if (partner && entry.partners && Object.hasOwn(entry.partners, partner)) return entry.partners[partner]
  return entry
}

function redirect({ target, status = 302 }) {
  return { statusCode: status, headers: { Location: SITE + target, 'Cache-Control': 'no-store' }, body: '' }
}

export const handler = async (event) => {
  if (event.resource !== '/go/{code}') return page(404, 'Nothing here')
  if (event.httpMethod !== 'GET') return page(405, 'Just scan it')

  const code = event.pathParameters.code.toLowerCase()
  if (!Object.hasOwn(CODES, code)) return page(404, 'This code is not in use')
  const entry = CODES[code]

  const { partner, preview } = event.queryStringParameters ?? {}
  const where = destination(entry, partner)
  if (preview === '1') return page(200, `Leads to ${where.target}`)
  return redirect(where)
}
