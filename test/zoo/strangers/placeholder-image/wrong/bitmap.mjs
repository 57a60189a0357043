const HEADER_SIZE = 54

/** Uncompressed 24 bit BMP, which every embedded display we support can show. */
export function solidBitmap(width, height, [red, green, blue]) {
  const stride = Math.ceil((width * 3) / 4) * 4
  const size = HEADER_SIZE + stride * height
  const bmp = Buffer.alloc(size)

  bmp.write('BM', 0, 'latin1')
  bmp.writeUInt32LE(size, 2)
  bmp.writeUInt32LE(HEADER_SIZE, 10)
  bmp.writeUInt32LE(40, 14)
  bmp.writeInt32LE(width, 18)
  bmp.writeInt32LE(height, 22)
  bmp.writeUInt16LE(1, 26)
  bmp.writeUInt16LE(24, 28)
  bmp.writeUInt32LE(stride * height, 34)

  const row = Buffer.alloc(stride)
  for (let x = 0; x < width; x++) {
    row[x * 3] = blue
    row[x * 3 + 1] = green
    row[x * 3 + 2] = red
  }
  for (let y = 0; y < height; y++) {
    row.copy(bmp, HEADER_SIZE + y * stride)
  }
  return bmp
}
