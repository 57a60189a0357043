const cities = ['Aachen', 'Bern', 'Graz', 'Zürich']

export const handler = async (event) => {
  const q = decodeURIComponent(event.queryStringParameters.q ?? '')
  const hits = cities.filter((city) => city.startsWith(q))
  return { statusCode: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(hits) }
}
