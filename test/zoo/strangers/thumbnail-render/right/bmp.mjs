export function encodeBmp({ width, height, band }) {
  const stride = Math.ceil((width * 3) / 4) * 4
  const file = Buffer.alloc(54 + stride * height)
  file.write('BM', 0, 'latin1')
  file.writeUInt32LE(file.length, 2)
  file.writeUInt32LE(54, 10)
  file.writeUInt32LE(40, 14)
  file.writeInt32LE(width, 18)
  file.writeInt32LE(height, 22)
  file.writeUInt16LE(1, 26)
  file.writeUInt16LE(24, 28)
  for (let row = 0; row < height; row++) {
    const [red, green, blue] = band(height - 1 - row)
    const start = 54 + row * stride
    file.fill(Buffer.from([blue, green, red]), start, start + width * 3)
  }
  return file
}
