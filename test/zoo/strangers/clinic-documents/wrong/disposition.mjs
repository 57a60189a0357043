const MAX_NAME = 120

/** Strip what would break out of the quoted-string: quotes, backslashes, control characters. */
function sanitize(name) {
  return name.replace(/["\\\u0000-\u001f\u007f]/g, '').slice(0, MAX_NAME)
}

export function contentDisposition(name) {
  const safe = sanitize(name)
  return `attachment; filename="${safe}"`
}
