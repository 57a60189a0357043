import { QuoteError } from './errors.mjs'

const COUNTRIES = new Set(['SE', 'NO', 'DK', 'FI', 'DE', 'NL'])
const STRATEGIES = ['all', 'first']

function parse({ body, isBase64Encoded }) {
  try {
    return JSON.parse(isBase64Encoded ? Buffer.from(body ?? '', 'base64').toString('utf8') : (body ?? '')) ?? {}
  } catch {
    throw new QuoteError('body is not JSON')
  }
}

export function readRequest(event) {
  const { weightKg, hazardous = false, country, strategy = 'all' } = parse(event)
  if (typeof weightKg !== 'number' || !(weightKg > 0 && weightKg <= 40_000)) throw new QuoteError('weightKg is invalid')
  if (typeof hazardous !== 'boolean') throw new QuoteError('hazardous is invalid')
  if (!COUNTRIES.has(country)) throw new QuoteError('country is not served')
  if (!STRATEGIES.includes(strategy)) throw new QuoteError('strategy is unknown')
  return { weightKg, hazardous, country, strategy }
}
