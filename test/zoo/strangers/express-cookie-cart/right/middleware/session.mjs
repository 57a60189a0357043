// the cart lives in a cookie: cart=<sku>:<quantity>|<sku>:<quantity>
export function session(req, res, next) {
  req.lines = parseCart(readCookie(req.get('cookie') ?? '', 'cart'))
  next()
}

function readCookie(header, name) {
  for (const part of header.split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) {
      try {
        return decodeURIComponent(part.slice(at + 1).trim())
      } catch {
        return ''
      }
    }
  }
  return ''
}

function parseCart(text) {
  return text
    .split('|')
    .filter((entry) => entry !== '')
    .slice(0, 20)
    .map((entry) => {
      const [sku, quantity] = entry.split(':')
      return { sku, quantity: Math.min(99, Math.max(1, Number.parseInt(quantity, 10) || 1)) }
    })
}

export const serializeCart = (lines) => lines.map((line) => `${line.sku}:${line.quantity}`).join('|')
