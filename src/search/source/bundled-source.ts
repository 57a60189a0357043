/** What bundlers call their helpers. */
const helper = /\b__(?:toCommonJS|commonJS|toESM|esm|copyProps|webpack_require__)\b|\b__export = /
/** The line that esbuild puts before each module. */
const section = /^\/\/ (\S+\.[cm]?[jt]sx?)$/
const inlineMap = /^\/\/# sourceMappingURL=data:\S+$/gm

/** Longer lines on average are nobody's writing. */
const minifiedLine = 300

/** A source without the map that lies in it, which is longer than the source. */
const withoutMap = (source: string): string => source.replaceAll(inlineMap, '')

/**
 * What a bundle holds of the project itself, packages left out as far as it says where they start. Undefined for what is no bundle: a
 * comment that is the name of a file makes none.
 */
export function ownOfBundle(source: string): string | undefined {
  const text = withoutMap(source)
  const lines = text.split('\n')
  if (!helper.test(text) && !isInSections(lines) && text.length / lines.length < minifiedLine) return undefined
  let isOwn = true
  return lines
    .filter((line) => {
      const path = section.exec(line)?.[1]
      if (path !== undefined) isOwn = !/(?:^|[/:])node_modules\//.test(path)
      return isOwn
    })
    .join('\n')
}

/** Whether a source is put together of several that say their names. */
function isInSections(lines: readonly string[]): boolean {
  const first = lines.findIndex((line) => section.test(line))
  return (
    lines.filter((line) => section.test(line)).length > 1 &&
    !lines.slice(0, first).some((line) => /^(?:import|export)\b/.test(line))
  )
}
