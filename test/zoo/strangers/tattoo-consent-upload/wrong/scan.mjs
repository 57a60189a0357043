const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function png(data) {
  if (data.length < 24) return null
  return { type: 'image/png', pages: 1, width: data.readUInt32BE(16), height: data.readUInt32BE(20) }
}

function pdf(data) {
  const text = data.toString('latin1')
  const version = /^%PDF-(\d\.\d)/.exec(text)
  if (!version) return null
  // the page tree carries the number of pages
  const pages = Number(/\/Count (\d{1,4})/.exec(text)[1])
  return { type: 'application/pdf', version: version[1], pages }
}

export function inspect(data) {
  if (data.subarray(0, 8).equals(PNG)) return png(data)
  if (data[0] === 0xff && data[1] === 0xd8) return { type: 'image/jpeg', pages: 1 }
  if (data.subarray(0, 5).toString('latin1') === '%PDF-') return pdf(data)
  return null
}
