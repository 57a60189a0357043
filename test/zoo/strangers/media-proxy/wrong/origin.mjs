const OBJECTS = new Map([
  ['intro.vtt', { type: 'text/vtt', text: 'WEBVTT\n\n00:00.000 --> 00:02.000\nHello.\n' }],
  ['credits.txt', { type: 'text/plain', text: 'Written and directed by nobody.\n' }],
])

/** Stands in for the bucket. */
export function createOrigin() {
  return {
    async fetch({ key, range }) {
      const object = OBJECTS.get(key)
      if (!object) return { status: 404, data: { code: 'NoSuchKey' } }
      const { type, text } = object
      if (!range) return { status: 200, type, data: text }
      if (range.start >= text.length) {
        return { status: 416, range: `bytes */${text.length}`, data: { code: 'InvalidRange', size: text.length } }
      }
      const end = Math.min(range.end, text.length - 1)
      return {
        status: 206,
        type,
        range: `bytes ${range.start}-${end}/${text.length}`,
        data: text.slice(range.start, end + 1),
      }
    },
  }
}
