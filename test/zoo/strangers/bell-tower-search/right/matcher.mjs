function globToRegExp(glob) {
  const source = glob
    .replace(/[\\^$.+()[\]{}|]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\?/g, '.')
  return new RegExp(`^${source}$`, 'i')
}

export function matcher(kind, text) {
  const wanted = text.toLowerCase()
  switch (kind) {
    case 'exact':
      return (tower) => tower.name.toLowerCase() === wanted
    case 'glob': {
      const pattern = globToRegExp(text)
      return (tower) => pattern.test(tower.name)
    }
    default:
      return (tower) => tower.name.toLowerCase().startsWith(wanted)
  }
}
