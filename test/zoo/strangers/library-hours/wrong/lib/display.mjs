const LANGUAGES = new Map([
  ['en', 'en-GB'],
  ['cy', 'cy-GB'],
  ['pl', 'pl-PL'],
])
const ZONE = /^[A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z_]+)?$/
export const languages = [...LANGUAGES.keys()]
export const isZone = (text) => text.length <= 40 && ZONE.test(text)

const pad = (n) => String(n).padStart(2, '0')
export function plainTime(ms) {
  const date = new Date(ms)
  return `${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())} UTC`
}
export function localTime(ms, language, zone) {
  const formatter = new Intl.DateTimeFormat(LANGUAGES.get(language), {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  })
  return formatter.format(ms)
}
