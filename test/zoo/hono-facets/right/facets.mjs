export function facetsOf(list, strict) {
  return list.slice(0, 10).map((text) => {
    const [name, value] = text.split(':')
    return strict ? { name, value: (value ?? '').toLowerCase() } : { name, value }
  })
}
