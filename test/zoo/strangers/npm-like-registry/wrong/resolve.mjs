const EXACT = /^\d+\.\d+\.\d+(-[a-z]+\.\d+)?$/
const CARET = /^\^(\d+)\.(\d+)\.(\d+)$/
const numbers = (version) => version.split('-')[0].split('.').map(Number)

/** Newest stable release within a caret range. */
function newestInRange(versions, [major, minor, patch]) {
  return Object.keys(versions)
    .filter((version) => !version.includes('-'))
    .map((version) => [version, numbers(version)])
    .filter(([, n]) => n[0] === major && (n[1] > minor || (n[1] === minor && n[2] >= patch)))
    .sort(([, a], [, b]) => b[1] - a[1] || b[2] - a[2])[0]?.[0]
}

/** @param {string} spec a version, a caret range or a dist-tag */
export function resolveVersion(pkg, spec) {
  if (EXACT.test(spec)) return Object.hasOwn(pkg.versions, spec) ? spec : undefined
  const caret = CARET.exec(spec)
  if (caret) return newestInRange(pkg.versions, caret.slice(1).map(Number))
  return Object.hasOwn(pkg.tags, spec) ? pkg.tags[spec] : undefined
}
