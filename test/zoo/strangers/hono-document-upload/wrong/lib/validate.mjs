export const KINDS = new Map([
  ['invoice', { maxBytes: 200_000, extensions: ['pdf', 'xml'] }],
  ['contract', { maxBytes: 500_000, extensions: ['pdf', 'docx'] }],
  // a note is typed into the text area rather than attached
  ['note', { maxBytes: 4_000, text: true }],
])

export function checkUpload({ kind, document, title }) {
  const errors = []
  const rules = KINDS.get(kind)
  if (!rules) errors.push('kind is unknown')
  if (!document) errors.push('document is missing')
  if (title !== undefined && (typeof title !== 'string' || title.length > 80)) errors.push('title is too long')
  if (errors.length) return errors
  if (rules.text) {
    if (typeof document !== 'string') errors.push('a note must be text')
    return errors
  }
  if (document.size > rules.maxBytes) errors.push('document is too large')
  const extension = document.name.split('.').pop().toLowerCase()
  if (!rules.extensions.includes(extension)) errors.push(`extension must be one of ${rules.extensions.join(', ')}`)
  return errors
}
