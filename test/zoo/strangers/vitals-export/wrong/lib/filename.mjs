/** A safe download name: no quotes, separators or control characters. */
export function filename(label, extension) {
  const stem = label
    .replace(/["\\/:*?<>|;]/g, '')
    .replace(/[\x00-\x1f\x7f]/g, '')
    .trim()
    .slice(0, 40)
  return `${stem || 'vitals'}.${extension}`
}
export const attachment = (name) => `attachment; filename="${name}"`
