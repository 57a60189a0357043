const themes = ['dark', 'light']
const langs = ['de', 'en']

export const handler = async (event) => {
  const { theme, lang } = event.queryStringParameters ?? {}
  const cookies = []
  if (themes.includes(theme)) cookies.push(`theme=${theme}; Path=/`)
  if (langs.includes(lang)) cookies.push(`lang=${lang}; Path=/`)
  const response = { statusCode: 204, headers: {} }
  if (cookies.length > 0) response.cookies = cookies
  return response
}
