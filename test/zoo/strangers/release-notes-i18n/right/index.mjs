import { pickLocale } from './locale.mjs'
import { baseOf, textsFor } from './catalog.mjs'

const RELEASES = [
  { version: '4.2.0', date: Date.UTC(2024, 4, 14), downloads: 120394, key: 'performance' },
  { version: '4.1.0', date: Date.UTC(2024, 1, 2), downloads: 98112, key: 'themes' },
]

function render(release, locale) {
  const texts = textsFor(locale)
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(release.date)
  const count = new Intl.NumberFormat(locale).format(release.downloads)
  return {
    version: release.version,
    title: texts[release.key],
    published: date,
    downloads: `${count} ${texts.downloads}`,
  }
}

export async function handler(event) {
  const { method } = event.requestContext.http
  if (method !== 'GET' && method !== 'HEAD') return { statusCode: 405, headers: { allow: 'GET, HEAD' }, body: '' }

  if (event.rawPath === '/release-notes') {
    const locale = pickLocale(event.queryStringParameters?.lang, event.headers?.['accept-language'])
    return {
      statusCode: 200,
      headers: {
        'content-type': 'application/json',
        'content-language': baseOf(locale),
        vary: 'accept-language',
      },
      body: JSON.stringify({ releases: RELEASES.map((release) => render(release, locale)) }),
    }
  }
  if (event.rawPath === '/release-notes/latest') {
    return {
      statusCode: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ version: RELEASES[0].version }),
    }
  }
  return { statusCode: 404, headers: { 'content-type': 'application/json' }, body: '{"message":"not found"}' }
}
