const texts = new Map(Object.entries({ en: 'Hello there', de: 'Guten Morgen' }))
let locale = 'en'
export const handler = async (event) => {
  const wanted = event.queryStringParameters?.lang
  if (texts.has(wanted)) locale = wanted
  return { statusCode: 200, body: texts.get(locale) }
}
