export class PreviewError extends Error {
  constructor(code, message) {
    super(message)
    this.name = 'PreviewError'
    this.code = code
  }
}

export const fail = (code, message) => new PreviewError(code, message)
