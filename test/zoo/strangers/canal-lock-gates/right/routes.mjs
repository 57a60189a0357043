import { locks, move } from './gates.mjs'
import { reply } from './reply.mjs'

export const routes = new Map([
  ['GET /locks', () => reply('found', { locks: [...locks.keys()] })],
  [
    'GET /locks/{id}',
    ({ id }) => {
      const lock = locks.get(id)
      return lock ? reply('found', { lock }) : reply('missing', { error: 'no such lock' })
    },
  ],
  [
    'PUT /locks/{id}/gates/{gate}',
    ({ id, gate }, input) => {
      const lock = locks.get(id)
      if (!lock || !['upper', 'lower'].includes(gate)) return reply('missing', { error: 'no such gate' })
      const wanted = input?.position
      if (wanted !== 'open' && wanted !== 'shut') return reply('invalid', { error: 'position is open or shut' })
      return reply(move(lock, gate, wanted), { lock: id, gate })
    },
  ],
])
