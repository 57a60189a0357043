/** Leaves the first `keep` letters of each name and stars the rest. */
function mask(name, keep) {
  return name.slice(0, keep) + '*'.repeat(name.length - keep)
}

export function redactNames(segment, keep) {
  let { source, target } = segment
  for (const name of segment.names) {
    const masked = mask(name, keep)
    source = source.replaceAll(name, masked)
    target = target.replaceAll(name, masked)
  }
  return { source, target }
}
