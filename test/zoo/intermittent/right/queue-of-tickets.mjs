const waiting = []
let drawn = 0

export const handler = async (event) => {
  switch (`${event.httpMethod} ${event.path}`) {
    case 'POST /tickets':
      if (waiting.length >= 30) return { statusCode: 409, headers: {}, body: 'full' }
      waiting.push(++drawn)
      return { statusCode: 201, headers: {}, body: String(drawn) }
    case 'POST /next':
      return waiting.length === 0
        ? { statusCode: 204, headers: {}, body: '' }
        : { statusCode: 200, headers: {}, body: String(waiting.shift()) }
    default:
      return { statusCode: 404, headers: {}, body: 'POST /tickets or /next' }
  }
}
