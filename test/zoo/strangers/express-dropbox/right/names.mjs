// browsers cannot send non-ASCII header values, so the name arrives percent-encoded
export const decodeName = (header) => {
  try {
    return decodeURIComponent(header).replace(/[/\\]/g, '_')
  } catch {
    return null
  }
}
