const cities = ['Aachen', 'Bern', 'Graz', 'Zürich']

const decode = (text) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export const handler = async (event) => {
  const q = decode(event.queryStringParameters.q ?? '')
  const hits = cities.filter((city) => city.startsWith(q))
  return { statusCode: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(hits) }
}
