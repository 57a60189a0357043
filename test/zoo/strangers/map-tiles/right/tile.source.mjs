const LAND = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const BLANK = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII='

export class TileSource {
  minZoom = 0
  maxZoom = 14
  #land = Buffer.from(LAND, 'base64')
  #blank = Buffer.from(BLANK, 'base64')

  describe() {
    return { tilejson: '3.0.0', tiles: ['/tiles/{z}/{x}/{y}.png'], minzoom: this.minZoom, maxzoom: this.maxZoom }
  }

  blank() {
    return this.#blank
  }

  render(zoom, column, row) {
    return (zoom + column + row) % 3 === 0 ? this.#blank : this.#land
  }
}
