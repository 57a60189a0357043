export function paint(stamp, width, height) {
  const grey = Buffer.alloc(width * height, stamp.paper)
  const edge = Math.max(2, Math.floor(width / 16))
  for (let y = edge; y < height - edge; y++) {
    grey.fill(stamp.ink, y * width + edge, (y + 1) * width - edge)
  }
  return grey
}

export function pgm(grey, width, height) {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), grey])
}

export function bmp(grey, width, height) {
  const stride = Math.ceil((width * 3) / 4) * 4
  const out = Buffer.alloc(54 + stride * height)
  out.write('BM', 0, 'latin1')
  out.writeUInt32LE(out.length, 2)
  out.writeUInt32LE(54, 10)
  out.writeUInt32LE(40, 14)
  out.writeInt32LE(width, 18)
  out.writeInt32LE(-height, 22)
  out.writeUInt16LE(1, 26)
  out.writeUInt16LE(24, 28)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) out.fill(grey[y * width + x], 54 + y * stride + x * 3, 54 + y * stride + x * 3 + 3)
  }
  return out
}
