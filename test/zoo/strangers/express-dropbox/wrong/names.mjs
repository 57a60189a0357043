// browsers cannot send non-ASCII header values, so the name arrives percent-encoded
export const decodeName = (header) => {
  return decodeURIComponent(header).replace(/[/\\]/g, '_')
}
