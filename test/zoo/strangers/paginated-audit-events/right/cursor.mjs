// A cursor is the time and the id of the last row seen: 1714557600000.ev_12
const CURSOR = /^(\d{1,15})\.(ev_\d+)$/

export function decodeCursor(text) {
  const match = CURSOR.exec(text)
  if (!match) return null
  const at = new Date(Number(match[1]))
  return { at: at.toISOString(), time: at.getTime(), id: match[2] }
}

export function encodeCursor(event) {
  return `${Date.parse(event.at)}.${event.id}`
}
