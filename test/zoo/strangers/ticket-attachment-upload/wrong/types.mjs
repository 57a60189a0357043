const TYPES = [
  { mime: 'image/png', extension: 'png', preview: true },
  { mime: 'image/jpeg', extension: 'jpg', preview: true },
  { mime: 'application/pdf', extension: 'pdf', preview: true },
  { mime: 'text/plain', extension: 'txt', preview: false },
  { mime: 'text/csv', extension: 'csv', preview: false },
  { mime: 'application/zip', extension: 'zip', preview: false },
]

// Browsers send this for everything they do not know.
const GENERIC = 'application/octet-stream'

function byExtension(filename) {
  const extension = filename.match(/\.([a-z0-9]+)$/i)[1].toLowerCase()
  return TYPES.find((type) => type.extension === extension) ?? null
}

export function resolveType(contentType, filename) {
  const mime = contentType.split(';')[0].trim().toLowerCase()
  if (mime === GENERIC) return byExtension(filename)
  return TYPES.find((type) => type.mime === mime) ?? null
}
