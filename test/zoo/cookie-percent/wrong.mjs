const cookiesOf = (event) => {
  const header = Object.entries(event.headers ?? {}).find(([name]) => name.toLowerCase() === 'cookie')?.[1] ?? ''
  const cookies = new Map()
  for (const pair of header.split(';')) {
    const mark = pair.indexOf('=')
    if (mark < 0) continue
    cookies.set(pair.slice(0, mark).trim(), decodeURIComponent(pair.slice(mark + 1).trim()))
  }
  return cookies
}

export const handler = async (event) => {
  const theme = cookiesOf(event).get('theme') === 'dark' ? '#000' : '#fff'
  return { statusCode: 200, headers: { 'Content-Type': 'text/css' }, body: `body { background: ${theme} }` }
}
