const encodedBody = /"body":"([\w+/]+=*)"/

/** An event, as JSON, and after it the body that it carries in base64: what a handler finds in it. */
export function carriedText(event: string): string {
  const [, body] = event.includes('"isBase64Encoded":true') ? (encodedBody.exec(event) ?? []) : []
  if (body === undefined) return event
  // No `Buffer.from`, which is observed.
  const bytes = Buffer.alloc(body.length)
  return event + bytes.toString('latin1', 0, bytes.write(body, 'base64'))
}
