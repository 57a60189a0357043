const HEADER = 54
const PALETTE = 1024

/** An 8 bit greyscale bitmap of one tone. */
export function encodeBmp({ width, height }, tone) {
  const stride = Math.ceil(width / 4) * 4
  const pixels = stride * height
  const file = Buffer.alloc(HEADER + PALETTE + pixels, tone)
  file.write('BM', 0, 'latin1')
  file.writeUInt32LE(file.length, 2)
  file.writeUInt32LE(0, 6)
  file.writeUInt32LE(HEADER + PALETTE, 10)
  file.writeUInt32LE(40, 14)
  file.writeInt32LE(width, 18)
  file.writeInt32LE(height, 22)
  file.writeUInt16LE(1, 26)
  file.writeUInt16LE(8, 28)
  file.fill(0, 30, HEADER)
  for (let grey = 0; grey < 256; grey++) file.writeUInt32LE(grey * 0x010101, HEADER + grey * 4)
  return file
}

export function encodeSvg({ width, height }, tone) {
  const fill = `rgb(${tone},${tone},${tone})`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<rect width="100%" height="100%" fill="${fill}"/>` +
    `<text x="50%" y="50%" text-anchor="middle">${width} x ${height}</text></svg>`
  )
}
