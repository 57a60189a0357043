import { ROOMS } from './rooms.mjs'

const byNumber = (number) => ROOMS.find((r) => r.number === number)

const OPS = {
  clean: (room) => ({ status: 200, room: room.number, state: room.guest ? 'occupied' : 'ready' }),
  block: (room, { reason }) =>
    room.guest
      ? { status: 409, room: room.number, error: 'occupied' }
      : { status: 200, room: room.number, state: 'blocked', reason: reason.trim() },
  release: (room) => ({ status: 200, room: room.number, state: 'ready' }),
  move: (room, { to }) => {
    if (!room.guest) return { status: 409, room: room.number, error: 'nobody to move' }
    // guests may move freely within their floor
    if (to.charAt(0) !== room.number.charAt(0)) return { status: 409, room: room.number, error: 'another floor' }
    const target = byNumber(to)
    if (!target || target.guest) return { status: 409, room: room.number, error: 'target is not free' }
    return { status: 200, room: to, guest: room.guest }
  },
}

export function applyOps(ops) {
  return ops.map((op) => {
    const room = byNumber(op.room)
    if (!room) return { status: 404, room: op.room, error: 'no such room' }
    return OPS[op.op](room, op)
  })
}
