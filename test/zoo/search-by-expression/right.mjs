const songs = ['Clair de lune', 'Für Elise', 'Bolero', 'The Planets']

export const handler = async (event) => {
  const q = event.queryStringParameters?.q ?? ''
  if (q.length > 40) return { statusCode: 400, headers: { 'Content-Type': 'text/plain' }, body: 'too long' }
  const hits = songs.filter((song) => song.toLowerCase().includes(q.toLowerCase()))
  return { statusCode: 200, headers: { 'Content-Type': 'application/json; charset=utf-8' }, body: JSON.stringify(hits) }
}
