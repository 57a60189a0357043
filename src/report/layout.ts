/** One labelled part of a report; `lines` are shown under each other beside the label. */
export interface Row {
  readonly label: string
  readonly lines: readonly string[]
}

const labelWidth = 13

/** Words broken at blanks into lines of at most `width`; a longer word keeps a line of its own. */
export function wrapWords(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, line]
}

/** The first `max` lines; the last of them ends in `…` where there are more. */
export function cutLines(lines: readonly string[], max: number, width: number): string[] {
  if (lines.length <= max) return [...lines]
  const kept = lines.slice(0, max)
  kept[max - 1] = `${kept[max - 1]!.slice(0, width - 2)} …`
  return kept
}

/** A path with folders and an extension, and the line that a stack names. */
const filePath = /[\\/]\S*\.[A-Za-z]\w*(?::\d+)*[)"',.]*$/

/**
 * A line in pieces of at most `width`: broken at blanks where there are any, else wherever it is full. Indents stay, and so
 * does the path of a file, since nobody can copy half of it.
 */
export function foldLine(line: string, width: number): string[] {
  if (line.length <= width) return [line]
  const indent = /^ */.exec(line)![0]
  const room = Math.max(20, width - indent.length)
  const pieces: string[] = []
  let rest = line.slice(indent.length)
  while (rest.length > room) {
    const blank = rest.lastIndexOf(' ', room)
    // Never between the two halves of a character.
    const full = /[\ud800-\udbff]/.test(rest[room - 1]!) ? room - 1 : room
    let at = blank > room / 2 ? blank : full
    const start = rest.lastIndexOf(' ', at - 1) + 1
    const end = rest.indexOf(' ', at) < 0 ? rest.length : rest.indexOf(' ', at)
    if (at !== end && filePath.test(rest.slice(start, end))) at = start > 0 ? start : end
    pieces.push(indent + rest.slice(0, at).trimEnd())
    rest = rest.slice(at).trimStart()
  }
  return rest === '' ? pieces : [...pieces, indent + rest]
}

/** Lines of a row: label once, then everything in one column. */
export function rowLines({ label, lines }: Row, paint: (text: string) => string): string[] {
  return lines.map((line, at) => {
    const head = `  ${at === 0 ? label : ''}`.padEnd(labelWidth + 2)
    return ((at === 0 ? head.replace(label, paint(label)) : head) + line).trimEnd()
  })
}

/** Characters left for the text of a row; terminals narrower than 80 columns wrap by themselves. */
export function rowWidth(width: number): number {
  return Math.max(65, width - labelWidth - 2)
}

/** A line that no log reader takes for a workflow command: the GitHub runner trims a line before it looks for `::`. */
export function harmlessLine(line: string): string {
  return line.replace(/^(\s*)::/, '$1\\x3a:')
}
