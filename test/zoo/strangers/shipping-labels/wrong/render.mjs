const lines = (label) => [label.to.name, label.to.street, `${label.to.postcode} ${label.to.city}`, label.id]

export function zplLabel(label) {
  const fields = lines(label).map((line, index) => `^FO40,${40 + index * 60}^A0N,40,40^FD${line}^FS`)
  return Buffer.from(
    ['^XA', '^CI28', ...fields, `^FO40,320^BCN,100,Y,N,N^FD${label.tracking}^FS`, '^XZ'].join('\n'),
    'utf8',
  )
}

export function pdfLabel(label) {
  const text = lines(label).map(
    (line, index) => `BT /F1 12 Tf 40 ${240 - index * 20} Td (${line.replace(/[()\\]/g, '\\$&')}) Tj ET`,
  )
  const stream = text.join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 283 283] /Contents 4 0 R >>',
    `<< /Length ${Buffer.byteLength(stream)} >>\nstream\n${stream}\nendstream`,
  ]
  return Buffer.from(
    `%PDF-1.4\n${objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj`).join('\n')}\n%%EOF\n`,
    'utf8',
  )
}
