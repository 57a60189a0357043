import { MONOGRAPHS, SEVERITY } from './monographs.mjs'

const reply = (statusCode, data) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(data),
})
const known = (code) => typeof code === 'string' && Object.hasOwn(MONOGRAPHS, code)

function readJson(event) {
  if (!event.body) return undefined
  const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function drugFindings(codes) {
  const findings = []
  codes.forEach((a, i) => {
    for (const b of codes.slice(i + 1)) {
      const severity = MONOGRAPHS[a].interactions[b]
      if (severity) findings.push({ kind: 'drug', between: [a, b], severity })
    }
  })
  return findings
}

function foodFindings(codes) {
  const findings = []
  for (const code of codes) {
    for (const [food, severity] of Object.entries(MONOGRAPHS[code].food ?? {}))
      findings.push({ kind: 'food', between: [code, food], severity })
  }
  return findings
}

export const handler = async (event) => {
  const { httpMethod, resource } = event
  if (httpMethod === 'GET' && resource === '/medicines') {
    return reply(
      200,
      Object.entries(MONOGRAPHS).map(([code, m]) => ({ code, name: m.name })),
    )
  } else if (httpMethod === 'GET' && resource === '/medicines/{code}') {
    const code = event.pathParameters?.code
    if (!known(code)) return reply(404, { message: 'Unknown medicine' })
    return reply(200, { code, ...MONOGRAPHS[code] })
  } else if (httpMethod === 'POST' && resource === '/interactions') {
    const input = readJson(event)
    if (!Array.isArray(input?.medicines)) return reply(400, { message: 'medicines must be a list of codes' })
    const codes = [...new Set(input.medicines)]
    if (codes.length < 2 || codes.length > 12)
      return reply(400, { message: 'between 2 and 12 different medicines are needed' })
    const unknown = codes.filter((c) => !known(c))
    if (unknown.length > 0) return reply(422, { message: 'Unknown medicines', count: unknown.length })
    const findings = drugFindings(codes)
    if (input.includeFood === true) findings.push(...foodFindings(codes))
    findings.sort((x, y) => SEVERITY.indexOf(y.severity) - SEVERITY.indexOf(x.severity))
    return reply(200, { worst: findings[0]?.severity ?? 'none', findings })
  }
  return reply(404, { message: 'Not found' })
}
