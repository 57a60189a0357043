/** Like querystring.parse: a name sent once gives a string, sent more often an array. */
export function parseForm(body) {
  const form = Object.create(null)
  for (const [name, value] of new URLSearchParams(body)) {
    if (!(name in form)) form[name] = value
    else if (Array.isArray(form[name])) form[name].push(value)
    else form[name] = [form[name], value]
  }
  return form
}
