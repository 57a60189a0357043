/** What bundlers call their helpers, and the line that esbuild puts before each module. */
const bundled = /\b__(?:toCommonJS|commonJS|toESM|webpack_require__)\b|^\/\/ \S+\.[cm]?[jt]sx?$/m
const section = /^\/\/ (\S+\.[cm]?[jt]sx?)$/
const inlineMap = /^\/\/# sourceMappingURL=data:\S+$/gm

/** Longer lines on average are nobody's writing. */
const minifiedLine = 300

/** A source without the map that lies in it, which is longer than the source. */
const withoutMap = (source: string): string => source.replaceAll(inlineMap, '')

/**
 * What a bundle holds of the project itself: neither the bundler's helpers nor packages, as far as it says where they start. Undefined for
 * what is no bundle.
 */
export function ownOfBundle(source: string): string | undefined {
  const text = withoutMap(source)
  const lines = text.split('\n')
  if (!bundled.test(text) && text.length / lines.length < minifiedLine) return undefined
  if (!lines.some((line) => section.test(line))) return text
  let isOwn = false
  return lines
    .filter((line) => {
      const path = section.exec(line)?.[1]
      if (path !== undefined) isOwn = !/(?:^|[/:])node_modules\//.test(path)
      return isOwn
    })
    .join('\n')
}
