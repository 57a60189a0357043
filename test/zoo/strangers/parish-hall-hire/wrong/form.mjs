// a key that comes once is a string, a key that comes again becomes a list
export function readForm(text) {
  const form = Object.create(null)
  for (const [key, value] of new URLSearchParams(text)) {
    if (key in form) form[key] = [].concat(form[key], value)
    else form[key] = value
  }
  return form
}
