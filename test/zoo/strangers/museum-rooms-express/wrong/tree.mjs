export class PlanError extends Error {
  constructor(message) {
    super(message)
    this.status = 422
  }
}

const isId = (v) => typeof v === 'string' && /^[a-z0-9-]{1,24}$/.test(v)

export function readPlan(rooms) {
  if (!Array.isArray(rooms) || rooms.length === 0 || rooms.length > 200) throw new PlanError('between 1 and 200 rooms')
  const plan = new Map()
  for (const room of rooms) {
    if (!isId(room?.id)) throw new PlanError('each room needs an id')
    if (plan.has(room.id)) throw new PlanError(`room ${room.id} is listed twice`)
    if (room.parent != null && !isId(room.parent)) throw new PlanError(`room ${room.id} has an odd parent`)
    if (room.parent === room.id) throw new PlanError(`room ${room.id} cannot contain itself`)
    plan.set(room.id, { id: room.id, parent: room.parent ?? null })
  }
  for (const room of plan.values()) {
    if (room.parent !== null && !plan.has(room.parent))
      throw new PlanError(`room ${room.id} hangs on an unknown parent`)
  }
  return plan
}

export function trail(plan, id) {
  const room = plan.get(id)
  if (room.parent === null) return [id]
  return [...trail(plan, room.parent), id]
}

export function ensureTree(plan) {
  for (const room of plan.values()) {
    const seen = new Set()
    for (let at = room; at !== undefined; at = plan.get(at.parent)) {
      if (seen.has(at.id)) throw new PlanError(`room ${room.id} is part of a cycle`)
      seen.add(at.id)
    }
  }
}
