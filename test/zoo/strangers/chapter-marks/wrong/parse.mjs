// "01:02:03 Title" or "02:03 Title", one a line; blank lines and # comments are skipped
const LINE = /^(?:(\d{1,2}):)?(\d{1,2}):(\d{2})\s+(.+)$/

export function parseText(text) {
  const chapters = []
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    const found = LINE.exec(line)
    if (!found) return { error: `cannot read "${line.slice(0, 40)}"` }
    const [, h, m, s, title] = found
    const clock = [h.padStart(2, '0'), m.padStart(2, '0'), s].join(':')
    chapters.push({ at: clock, seconds: Number(h ?? 0) * 3600 + Number(m) * 60 + Number(s), title })
  }
  return { chapters }
}

export function parseJson(text) {
  let list
  try {
    list = JSON.parse(text)
  } catch {
    return { error: 'not JSON' }
  }
  if (!Array.isArray(list)) return { error: 'expected a list of chapters' }
  const chapters = []
  for (const item of list) {
    if (typeof item?.title !== 'string' || !Number.isSafeInteger(item.seconds) || item.seconds < 0) {
      return { error: 'a chapter needs title and seconds' }
    }
    const at = [item.seconds / 3600, (item.seconds / 60) % 60, item.seconds % 60].map((n) =>
      String(Math.floor(n)).padStart(2, '0'),
    )
    chapters.push({ at: at.join(':'), seconds: item.seconds, title: item.title })
  }
  return { chapters }
}
