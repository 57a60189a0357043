export class FieldsError extends Error {}
const SHAPE = new Map([
  ['slug', null],
  ['kind', null],
  ['locale', null],
  ['title', null],
  ['author', ['name', 'role']],
  ['image', ['src', 'alt']],
])
export function parseFields(text) {
  const selection = []
  const pattern = /([a-z]+)(?:\(([a-z,]*)\))?(,|$)/gy
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex
    const match = pattern.exec(text)
    if (!match) throw new FieldsError(`cannot read fields at ${at}`)
    const [, name, inner] = match
    if (!SHAPE.has(name)) throw new FieldsError(`no field ${name}`)
    const members = inner === undefined ? null : inner.split(',')
    if (members && !SHAPE.get(name)) throw new FieldsError(`${name} has no members`)
    const odd = members?.find((m) => !SHAPE.get(name).includes(m))
    if (odd !== undefined) throw new FieldsError(`${name} has no member ${odd}`)
    selection.push({ name, members })
  }
  return selection
}
export function project(entry, selection) {
  return Object.fromEntries(
    selection.map(({ name, members }) => {
      const value = entry[name]
      return [name, members && value ? Object.fromEntries(members.map((m) => [m, value[m]])) : value]
    }),
  )
}
