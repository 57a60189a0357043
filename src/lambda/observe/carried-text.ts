const encodedBody = /"body":"([\w+/]+=*)"/

/** How JSON with a name or a list begins in base64, and what starts as a mark does. */
const encodedValue = /(?<![\w+/-])(?:ey[AIJ]|W[13y]|cXp)[\w+/-]+/g

/** An event, as JSON, and after it the body that it carries in base64 and other values that seem to: what a handler finds in it. */
export function carriedText(event: string): string {
  const [, body = ''] = event.includes('"isBase64Encoded":true') ? (encodedBody.exec(event) ?? []) : []
  const others = event.match(encodedValue)?.filter((value) => !body.startsWith(value)) ?? []
  return event + [...(body === '' ? [] : [body]), ...others].map(decoded).join(' ')
}

/** Not by `Buffer.from`, which is observed. */
function decoded(text: string): string {
  const bytes = Buffer.alloc(text.length)
  return bytes.toString('latin1', 0, bytes.write(text, 'base64'))
}
