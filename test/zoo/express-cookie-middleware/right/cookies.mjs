const decode = (text) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export function cookies(req, res, next) {
  req.cookies = Object.create(null)
  for (const pair of String(req.headers.cookie ?? '').split('; ')) {
    const mark = pair.indexOf('=')
    if (mark >= 0) req.cookies[pair.slice(0, mark)] = decode(pair.slice(mark + 1))
  }
  next()
}
