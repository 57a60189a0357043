export class IniError extends Error {}

export function parseIni(text) {
  const sections = new Map()
  let current = null
  text.split(/\r?\n/).forEach((raw, i) => {
    const line = raw.trim()
    if (line === '' || line.startsWith('#') || line.startsWith(';')) return
    const head = /^\[(\w+)\]$/.exec(line)
    if (head) {
      if (sections.has(head[1])) throw new IniError(`line ${i + 1}: [${head[1]}] appears twice`)
      sections.set(head[1], (current = new Map()))
      return
    }
    const eq = line.indexOf('=')
    if (eq < 1) throw new IniError(`line ${i + 1}: expected key = value`)
    if (!current) throw new IniError(`line ${i + 1}: key outside a section`)
    current.set(line.slice(0, eq).trim().toLowerCase(), line.slice(eq + 1).trim())
  })
  return sections
}
