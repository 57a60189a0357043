export function extensionOf(file) {
  return String(file.name ?? '')
    .split('.')
    .pop()
    .toLowerCase()
}
