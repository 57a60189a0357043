export class Either {
  static left(error) {
    return new Either(false, error)
  }
  static right(value) {
    return new Either(true, value)
  }
  constructor(ok, content) {
    this.ok = ok
    this.content = content
  }
  async chain(next) {
    return this.ok ? next(this.content) : this
  }
  fold(onLeft, onRight) {
    return this.ok ? onRight(this.content) : onLeft(this.content)
  }
}
