export const attachment = (filename) => {
  const safe = filename.replace(/[^\w .()-]/g, '_')
  return `attachment; filename="${safe}"`
}
