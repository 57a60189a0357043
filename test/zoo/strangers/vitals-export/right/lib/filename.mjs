/** A safe download name: no quotes, separators or control characters. */
export function filename(label, extension) {
  const stem = label
    .replace(/["\\/:*?<>|;]/g, '')
    .replace(/[^\x20-\x7e]/g, '')
    .trim()
    .slice(0, 40)
  return `${stem || 'vitals'}.${extension}`
}
export const attachment = (name) => `attachment; filename="${name}"`
