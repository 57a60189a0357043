export function compareVersions(left, right) {
  const a = left.split('.').map(Number)
  const b = right.split('.').map(Number)
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const step = (a[i] || 0) - (b[i] || 0)
    if (step !== 0) return step
  }
  return 0
}
