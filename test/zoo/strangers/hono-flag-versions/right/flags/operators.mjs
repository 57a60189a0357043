export const operators = {
  exists: (actual) => actual !== undefined,
  equals: (actual, value) => actual === value,
  in: (actual, values) => values.includes(actual),
  versionAtLeast: (actual, value) => actual !== undefined && compareVersions(actual, value) >= 0,
}

function compareVersions(left, right) {
  const a = left.split('.').map(Number)
  const b = right.split('.').map(Number)
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
