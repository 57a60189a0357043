import { createHash } from 'node:crypto'

const asset = (type, data) => ({ type, data, etag: `"${createHash('sha1').update(data).digest('hex').slice(0, 12)}"` })

export const ASSETS = new Map([
  ['pixel.gif', asset('image/gif', Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'))],
  [
    'chime.wav',
    asset(
      'audio/wav',
      Buffer.concat([Buffer.from('RIFF$\u0000\u0000\u0000WAVEfmt ', 'latin1'), Buffer.alloc(24, 0x80)]),
    ),
  ],
  ['widget.css', asset('text/css', Buffer.from('.widget { color: rebeccapurple }\n'))],
])
