const DEFAULT = 'en-GB'
const TAG = /^[a-z]{2,3}(-[A-Z]{2})?$/i

/** The best language of an Accept-Language header that looks like one. */
export function negotiate(header) {
  const wanted = (header ?? '')
    .split(',')
    .slice(0, 10)
    .map((item) => {
      const [tag, ...parameters] = item.split(';').map((text) => text.trim())
      const q = parameters.find((parameter) => parameter.startsWith('q='))
      const weight = q === undefined ? 1 : Number(q.slice(2))
      return { tag, weight: weight >= 0 && weight <= 1 ? weight : 0 }
    })
    .filter(({ tag, weight }) => weight > 0 && TAG.test(tag))
    .sort((a, b) => b.weight - a.weight)
  return wanted[0]?.tag ?? DEFAULT
}
