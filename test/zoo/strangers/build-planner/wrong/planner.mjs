export class PlanError extends Error {
  constructor(status, message) {
    super(message)
    this.status = status
  }
}

const index = (tasks) => {
  const byId = new Map()
  for (const { id, needs = [] } of tasks) {
    if (byId.has(id)) throw new PlanError(422, `task ${id} is listed twice`)
    byId.set(id, needs ?? [])
  }
  for (const [id, needs] of byId) {
    const missing = needs.find((need) => !byId.has(need))
    if (missing !== undefined) throw new PlanError(422, `${id} needs ${missing}, which is not in the plan`)
  }
  return byId
}

// A wave holds the tasks that may run side by side.
export const planWaves = (tasks) => {
  const byId = index(tasks)
  const depths = new Map()

  const depthOf = (id) => {
    if (depths.has(id)) return depths.get(id)
    const depth = byId.get(id).reduce((deepest, need) => Math.max(deepest, depthOf(need) + 1), 0)
    depths.set(id, depth)
    return depth
  }

  const waves = []
  for (const id of byId.keys()) (waves[depthOf(id)] ??= []).push(id)
  return waves
}
