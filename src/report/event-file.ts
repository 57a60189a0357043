/** An event as the text of a file that `sam local invoke -e FILE` accepts: JSON, indented, one newline at the end. */
export function eventFile(event: object): string {
  return `${JSON.stringify(event, undefined, 2)}\n`
}
