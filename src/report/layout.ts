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
