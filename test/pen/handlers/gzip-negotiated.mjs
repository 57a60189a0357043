import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const zip = promisify(gzip)
const html = `<!doctype html><title>Long</title>${'<p>Nothing to see here.</p>'.repeat(200)}`

export const handler = async (event) => {
  const accepts = (event.multiValueHeaders?.['Accept-Encoding'] ?? []).some((value) =>
    /\bgzip\b(?!\s*;\s*q=0)/.test(value),
  )
  const headers = { 'Content-Type': 'text/html; charset=utf-8', Vary: 'Accept-Encoding' }
  if (!accepts) return { statusCode: 200, headers, body: html }
  const body = await zip(html)
  return {
    statusCode: 200,
    headers: { ...headers, 'Content-Encoding': 'gzip' },
    body: body.toString('base64'),
    isBase64Encoded: true,
  }
}
