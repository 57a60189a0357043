const EXPERIMENTS = {
  hero: ['control', 'bold'],
  price: ['control', 'annual', 'team'],
}

const cookieValue = (cookies = [], name) => {
  const cookie = cookies.find((entry) => entry.startsWith(`${name}=`))
  return cookie?.slice(name.length + 1)
}

// The cookie looks like "hero:bold,price:annual", percent-encoded by the browser script.
export const assignmentsFrom = (cookies) => {
  const chosen = new Map()
  const raw = cookieValue(cookies, 'ab')
  if (raw) {
    for (const pair of decodeURIComponent(raw).split(',')) {
      const [experiment, variant] = pair.split(':')
      chosen.set(experiment, variant)
    }
  }
  return Object.fromEntries(
    Object.entries(EXPERIMENTS).map(([name, variants]) => {
      const variant = chosen.get(name)
      return [name, variants.includes(variant) ? variant : 'control']
    }),
  )
}
