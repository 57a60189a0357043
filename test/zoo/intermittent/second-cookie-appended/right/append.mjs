/** Adds a header line as Node's own `appendHeader` does: two of a name become a list. */
export function append(headers, name, value) {
  headers[name] = headers[name] === undefined ? value : [headers[name], value].flat()
}
