export class CookieJar {
  static fromEvent({ headers }) {
    const name = Object.keys(headers ?? {}).find((key) => key.toLowerCase() === 'cookie')
    return new CookieJar(name ? (headers[name] ?? '') : '')
  }

  #values = new Map()

  constructor(header) {
    for (const part of header.split(';')) {
      const at = part.indexOf('=')
      if (at > 0) {
        this.#values.set(part.slice(0, at).trim(), part.slice(at + 1).trim())
      }
    }
  }

  get(name) {
    return this.#values.get(name)
  }

  has(name) {
    return this.#values.has(name)
  }
}
