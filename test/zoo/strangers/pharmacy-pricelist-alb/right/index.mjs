const FORMS = ['tablets', 'capsules', 'oral solution', 'ointment', 'nasal spray', 'suppositories']
const SUBSTANCES = [
  'ibuprofen',
  'paracetamol',
  'cetirizine',
  'omeprazole',
  'loperamide',
  'diclofenac',
  'ambroxol',
  'xylometazoline',
  'bisacodyl',
  'magnesium',
]
const SIZES = [10, 20, 30, 50, 60, 90, 100]

const PRODUCTS = SUBSTANCES.flatMap((substance, s) =>
  FORMS.flatMap((form, f) =>
    SIZES.map((size, z) => ({
      pzn: String(1000000 + s * 10007 + f * 1009 + z * 17).padStart(8, '0'),
      name: `${substance} ${form} ${size} pcs, own brand (generic)`,
      substance,
      cents: 249 + s * 130 + f * 45 + size * 7,
    })),
  ),
)

const BRANCHES = [
  'aachen',
  'berlin-mitte',
  'berlin-west',
  'bonn',
  'bremen',
  'dortmund',
  'dresden',
  'duisburg',
  'erfurt',
  'essen',
  'frankfurt',
  'freiburg',
  'hamburg-nord',
  'hamburg-sued',
  'hannover',
  'jena',
  'karlsruhe',
  'kassel',
  'kiel',
  'koeln',
  'leipzig',
  'luebeck',
  'mainz',
  'mannheim',
  'muenchen-ost',
  'muenchen-west',
  'muenster',
  'nuernberg',
  'potsdam',
  'rostock',
  'stuttgart',
  'trier',
  'ulm',
  'weimar',
  'wuppertal',
]

const PAGE = 100

const respond = (code, body, type = 'application/json') => ({
  statusCode: code,
  statusDescription: `${code} ${code < 300 ? 'OK' : 'Error'}`,
  isBase64Encoded: false,
  headers: { 'Content-Type': type },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

function decode(value) {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '))
  } catch {
    return value
  }
}

const priceAt = (product, branch) => product.cents + (BRANCHES.indexOf(branch) % 5) * 10
const euros = (cents) => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`

function rowsFor(branches, substance) {
  const chosen = substance ? PRODUCTS.filter((p) => p.substance === substance) : PRODUCTS
  return branches.flatMap((branch) =>
    chosen.map((p) => ({ branch, pzn: p.pzn, name: p.name, price: priceAt(p, branch) })),
  )
}

export const handler = async (event) => {
  if (event.httpMethod !== 'GET') return respond(405, { error: 'read only' })
  const query = Object.fromEntries(Object.entries(event.queryStringParameters ?? {}).map(([k, v]) => [k, decode(v)]))
  if (event.path === '/branches') return respond(200, { branches: BRANCHES })
  if (event.path !== '/pricelist') return respond(404, { error: 'not found' })

  const wanted = query.branch ?? 'berlin-mitte'
  if (wanted !== 'all' && !BRANCHES.includes(wanted)) return respond(404, { error: 'no such branch' })
  if (query.substance && !SUBSTANCES.includes(query.substance)) return respond(400, { error: 'no such substance' })
  const rows = rowsFor(wanted === 'all' ? BRANCHES : [wanted], query.substance)

  switch (query.format ?? 'json') {
    case 'json': {
      const page = Number(query.page ?? 1)
      if (!Number.isInteger(page) || page < 1) return respond(400, { error: 'page starts at 1' })
      return respond(200, { total: rows.length, page, rows: rows.slice((page - 1) * PAGE, page * PAGE) })
    }
    case 'csv':
      if (rows.length > 5000) return respond(413, { error: 'too long for one file, choose a branch or a substance' })
      return respond(
        200,
        [
          'branch;pzn;name;price;currency;vat',
          ...rows.map((r) => [r.branch, r.pzn, r.name, euros(r.price), 'EUR', '19 %'].join(';')),
        ].join('\r\n'),
        'text/csv',
      )
    default:
      return respond(400, { error: 'format is json or csv' })
  }
}
