import { EventEmitter } from 'node:events'

export class FormError extends Error {
  status = 400
}

/** A tiny multipart/form-data parser, enough for one CV and a few text fields. */
export class FormParser extends EventEmitter {
  #data = ''
  #mark
  #parts = []
  finished = false

  constructor(boundary) {
    super()
    this.#mark = `--${boundary}`
  }

  write(chunk) {
    this.#data += chunk.toString('latin1')
    const mark = this.#mark
    if (!this.finished && this.#data.length >= mark.length && !this.#data.startsWith(mark))
      return this.#fail('the form does not start with its boundary')
    for (;;) {
      if (this.finished) return
      if (this.#data.startsWith(`${mark}--`)) {
        this.finished = true
        this.emit('finish', this.#parts)
        return
      }
      const next = this.#data.indexOf(`\r\n${mark}`, mark.length)
      if (next < 0) return
      this.#part(this.#data.slice(mark.length + 2, next))
      this.#data = this.#data.slice(next + 2)
    }
  }

  end() {
    if (!this.finished) this.#fail('the form is cut off')
  }

  #part(text) {
    const split = text.indexOf('\r\n\r\n')
    const name = /\bname="([^"]*)"/i.exec(text.slice(0, Math.max(split, 0)))?.[1]
    if (name === undefined) return this.#fail('a part has no name')
    const filename = /\bfilename="([^"]*)"/i.exec(text.slice(0, split))?.[1]
    this.#parts.push({
      name,
      filename,
      size: text.length - split - 4,
      text: filename === undefined ? text.slice(split + 4) : undefined,
    })
  }

  #fail(message) {
    this.finished = true
    this.emit('error', new FormError(message))
  }
}

export function readForm(req, boundary) {
  return new Promise((resolve, reject) => {
    const parser = new FormParser(boundary)
    parser.once('finish', resolve)
    parser.once('error', reject)
    req.on('data', (chunk) => parser.write(chunk))
    req.on('end', () => parser.end())
    req.on('error', reject)
  })
}
