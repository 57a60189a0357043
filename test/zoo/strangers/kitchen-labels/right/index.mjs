import createAPI from 'lambda-api'
import { DISHES, render } from './render.mjs'

const api = createAPI()

api.use((req, res, next) => {
  res.cors({ origin: 'https://kitchen.example.com' })
  next()
})

api.get('/', (req, res) => res.json({ dishes: Object.keys(DISHES) }))

api.get('/labels/:dish', (req, res) => {
  const { dish } = req.params
  if (!Object.hasOwn(DISHES, dish)) return res.status(404).json({ error: 'unknown dish' })

  const { format = 'html', copies = '1' } = req.query
  if (format !== 'html' && format !== 'zpl') return res.status(400).json({ error: 'format is html or zpl' })
  if (!/^[1-9]\d{0,4}$/.test(copies)) return res.status(400).json({ error: 'copies is a whole number' })

  const sheet = render(DISHES[dish], format, Number(copies))
  if (!sheet) return res.status(400).json({ error: 'that is too many labels' })
  res.header('content-type', sheet.type).send(sheet.text)
})

function pathDecodes(path) {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

export const handler = async (event, context) => {
  if (!pathDecodes(event.rawPath))
    return { statusCode: 400, headers: { 'content-type': 'text/plain' }, body: 'bad path' }
  // the printers send junk cookies, nobody needs them
  const {
    cookies,
    headers: { cookie, ...headers },
    ...rest
  } = event
  return api.run({ ...rest, headers }, context)
}
