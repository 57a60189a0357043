export const handler = async (event) => {
  if (event.isBase64Encoded) return { statusCode: 415, headers: { 'content-type': 'text/plain' }, body: 'send JSON' }
  let game
  try {
    game = JSON.parse(event.body ?? '{}')
  } catch {
    return { statusCode: 400, headers: { 'content-type': 'text/plain' }, body: 'not JSON' }
  }
  const players = Array.isArray(game?.players) ? game.players.slice(0, 100) : []
  players.sort((a, b) => String(a?.name?.length).localeCompare(String(b?.name?.length)))
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ seats: players.length }),
  }
}
