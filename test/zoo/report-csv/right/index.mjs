import { toCsv } from './csv.mjs'

const rows = [
  { team: 'red', points: 12 },
  { team: 'blue', points: 9 },
]

const answer = (statusCode, type, body) => ({
  statusCode,
  statusDescription: `${statusCode}`,
  headers: { 'content-type': type },
  body,
  isBase64Encoded: false,
})

export const handler = async (event) => {
  if (event.path !== '/report') return answer(404, 'text/plain', 'not found')
  const team = event.queryStringParameters?.team
  const picked = team ? rows.filter((row) => row.team === team) : rows
  const accept = event.headers?.accept ?? '*/*'
  if (accept.includes('text/csv')) return answer(200, 'text/csv', toCsv(picked))
  return answer(200, 'application/json', JSON.stringify(picked))
}
