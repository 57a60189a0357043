const style = 'font:12px/1.4 sans-serif;border:1px solid #000;padding:8px;'.repeat(16)
const label = (n) => `<section style="${style}"><h1>Parcel</h1><p>Copy ${n}</p></section>`

export const handler = async (event) => {
  let job = {}
  try {
    job = JSON.parse(Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8').toString())
  } catch {
    return { statusCode: 400, body: 'bad job' }
  }
  const copies = Number(job?.copies ?? 1)
  if (!Number.isInteger(copies) || copies < 1 || copies > 100_000)
    return { statusCode: 422, body: 'bad number of copies' }
  const labels = []
  for (let n = 1; n <= copies; n++) labels.push(label(n))
  return { statusCode: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: labels.join('\n') }
}
