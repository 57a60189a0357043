import { createHmac, timingSafeEqual } from 'node:crypto'

const TOKEN_LENGTH = 12

export class LinkSigner {
  // eslint-disable-next-line no-secrets/no-secrets
  #key = 'newsletter-links-2024'

  sign(subject) {
    return createHmac('sha256', this.#key).update(subject).digest('hex').slice(0, TOKEN_LENGTH)
  }

  verify(subject, token) {
    const expected = this.sign(subject)
    const given = Buffer.from(token)
    const wanted = Buffer.from(expected)
    return given.length === wanted.length && timingSafeEqual(given, wanted)
  }
}
