const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text) => text.replace(/[&<>"]/g, (ch) => ENTITIES[ch])

const WHEN = { instant: 'as it happens', daily: 'every morning', weekly: 'on Sundays' }

export function confirmation({ email, frequency, topics }) {
  const lines = [`<h1>Thank you</h1>`, `<p>We write to ${escape(email)} ${WHEN[frequency]}.</p>`]
  if (frequency === 'weekly') {
    // the weekly letter is one letter with a chapter for each topic
    lines.push('<ol>', ...topics.map((t) => `<li>${escape(t)}</li>`), '</ol>')
  } else {
    lines.push(`<p>Topics: ${escape(String(topics))}</p>`)
  }
  return lines.join('\n')
}
