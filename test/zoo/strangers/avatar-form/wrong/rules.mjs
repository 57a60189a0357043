export const MAX_BYTES = 512 * 1024
const ALLOWED = ['png', 'jpg', 'jpeg', 'gif']

/** The extension of an uploaded file in lower case, or null if it is not welcome. */
export function extensionOf(part) {
  const [, filename] = /\bfilename="([^"]*)"/.exec(part.disposition)
  if (!filename) return null
  const extension = filename.split('.').pop().toLowerCase()
  return ALLOWED.includes(extension) ? extension : null
}
