/** `type/subtype` of a media type in lower case, parameters cut off; `''` for none. */
export function essenceOf(mediaType: string | undefined): string {
  if (mediaType === undefined) return ''
  const end = mediaType.indexOf(';')
  return (end < 0 ? mediaType : mediaType.slice(0, end)).trim().toLowerCase()
}

/** True for media types whose content is JSON: `application/json` and every `+json`. */
export function isJson(mediaType: string | undefined): boolean {
  const essence = essenceOf(mediaType)
  return essence === 'application/json' || essence.endsWith('+json')
}
