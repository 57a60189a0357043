import { genuine } from './signature.mjs'

const board = [
  { id: 1, title: 'Spring fair posters', copies: 200, state: 'proofing' },
  { id: 2, title: 'Menu cards', copies: 80, state: 'printed' },
]

export const jobs = (api) => {
  api.get('/', () => ({ jobs: board }))
}

export const proofs = (api) => {
  api.post('/proofs', (req, res) => {
    const raw = Buffer.from(req.app._event.body ?? '', req.app._event.isBase64Encoded ? 'base64' : 'utf8')
    if (!genuine(raw, req.headers['x-proof-signature'])) return res.status(401).json({ error: 'bad signature' })
    let message
    try {
      message = JSON.parse(raw.toString('utf8'))
    } catch {
      return res.status(400).json({ error: 'not JSON' })
    }
    const job = board.find((j) => j.id === message?.job)
    if (!job) return res.status(422).json({ error: 'unknown job' })
    return res.status(200).json({ job: job.id, approved: message.approved === true })
  })
}
