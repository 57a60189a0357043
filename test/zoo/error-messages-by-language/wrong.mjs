const texts = {
  en: { greeting: 'Hello {name}' },
  de: { greeting: 'Hallo {name}' },
  fr: { greeting: 'Bonjour {name}' },
}

export const handler = async (event) => {
  const lang = event.queryStringParameters?.lang ?? 'en'
  const text = texts[lang] ?? texts.en
  return {
    statusCode: 200,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    body: text.greeting.replace('{name}', 'you'),
  }
}
