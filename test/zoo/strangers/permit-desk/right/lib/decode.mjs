/** Kiosk browsers send the resident's name percent-encoded, since headers are Latin-1. */
export const kioskName = (value) => {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
export const clean = (text) =>
  text
    .replace(/[^\p{L}\p{N} .'-]/gu, '')
    .trim()
    .slice(0, 60)
