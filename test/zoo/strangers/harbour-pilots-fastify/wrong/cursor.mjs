// a cursor is "<direction>:<row>" in base64url
export function writeCursor(direction, from) {
  return Buffer.from(`${direction}:${from}`).toString('base64url')
}

export function readCursor(text) {
  const plain = Buffer.from(text, 'base64url').toString('utf8')
  const found = /^([a-z]+):(\d{1,6})$/.exec(plain)
  return found ? { direction: found[1], from: Number(found[2]) } : null
}
