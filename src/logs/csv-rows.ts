/** Reads CSV in pieces: `take` gets each row. Quoted cells may hold line breaks. `most` bounds one cell's characters. */
export function csvRows(take: (row: readonly string[]) => void, most: number) {
  let row: string[] = []
  let cell = ''
  let quoted = false
  /** The last character was a quote within quotes: the end, or the first of two. */
  let pending = false
  const add = (text: string) => {
    if (cell.length < most) cell += text
  }
  const endCell = () => {
    row.push(cell)
    cell = ''
  }
  const endRow = () => {
    endCell()
    if (row.length > 1 || row[0] !== '') take(row)
    row = []
  }
  return {
    push(text: string) {
      for (let i = 0; i < text.length; i++) {
        const char = text[i]!
        if (pending) {
          pending = false
          if (char === '"') {
            add('"')
            continue
          }
          quoted = false
        }
        if (quoted) {
          const end = text.indexOf('"', i)
          add(text.slice(i, end < 0 ? undefined : end))
          if (end < 0) break
          i = end
          pending = true
        } else if (char === '"' && cell === '') quoted = true
        else if (char === ',') endCell()
        else if (char === '\n') endRow()
        else if (char !== '\r') add(char)
      }
    },
    end() {
      pending = false
      if (cell !== '' || row.length > 0) endRow()
    },
  }
}
