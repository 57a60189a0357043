export class Reply {
  #status
  #payload
  #cookies = []

  constructor(status, payload) {
    this.#status = status
    this.#payload = payload
  }

  setCookie(name, value, maxAge) {
    this.#cookies.push(`${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; Secure; SameSite=Lax`)
    return this
  }

  toProxyResult() {
    const result = {
      statusCode: this.#status,
      headers: { 'Content-Type': 'application/json' },
      body: this.#payload === undefined ? '' : JSON.stringify(this.#payload),
    }
    if (this.#cookies.length === 0) {
      return result
    }
    const [first, ...others] = this.#cookies
    return { ...result, multiValueHeaders: { 'Set-Cookie': others.length > 0 ? [first, ...others] : first } }
  }
}
