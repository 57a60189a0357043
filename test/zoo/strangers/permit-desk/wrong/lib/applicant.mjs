import { clean, kioskName } from './decode.mjs'
const CHANNELS = new Set(['web', 'phone', 'kiosk'])
export function applicant(req) {
  const channel = req.get('x-channel') ?? 'web'
  if (!CHANNELS.has(channel)) return { error: 'unknown channel' }
  const raw = req.get('x-resident-name') ?? ''
  const name = clean(channel === 'kiosk' ? kioskName(raw) : raw)
  return { channel, name: name || 'The occupier' }
}
