export const attachment = (filename) => {
  return `attachment; filename="${filename}"`
}
