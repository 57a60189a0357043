export function orderOf(body) {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
