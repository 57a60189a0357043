export const decode = (cursor) => {
  try {
    const value = JSON.parse(atob(cursor))
    return typeof value === 'object' ? value : undefined
  } catch {
    return undefined
  }
}
