export function describe({ kind, document, title }) {
  if (typeof document === 'string')
    return { kind, title: title ?? document.slice(0, 20), bytes: Buffer.byteLength(document) }
  return {
    kind,
    title: title ?? document.name,
    bytes: document.size,
    type: document.type || 'application/octet-stream',
  }
}
