export function idOf(body) {
  try {
    const { id } = JSON.parse(body)
    return typeof id === 'string' && id.length <= 40 ? id : undefined
  } catch {
    return undefined
  }
}
