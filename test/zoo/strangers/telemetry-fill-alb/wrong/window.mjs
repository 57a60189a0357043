export class WindowError extends Error {
  constructor(message) {
    super(message)
    this.name = 'WindowError'
  }
}
function int(params, name, fallback, min, max) {
  const raw = params[name]
  if (raw === undefined || raw === '') return fallback
  if (!/^\d{1,6}$/.test(raw) || Number(raw) < min || Number(raw) > max)
    throw new WindowError(`${name} must be ${min} to ${max}`)
  return Number(raw)
}
export class Window {
  static MAX_POINTS = 2000
  constructor(from, to, step, fill) {
    this.from = from
    this.to = to
    this.step = step
    this.fill = fill
  }
  static parse(params) {
    const from = int(params, 'from', 0, 0, 86400)
    const to = int(params, 'to', 86400, 0, 86400)
    if (to < from) throw new WindowError('to is before from')
    const fill = params.fill ?? 'none'
    if (!['none', 'zero', 'hold'].includes(fill)) throw new WindowError('fill must be none, zero or hold')
    return new Window(from, to, int(params, 'step', 300, 1, 3600), fill)
  }
  sample(points) {
    const buckets = new Map()
    for (const p of points) buckets.set(Math.floor((p.t - this.from) / this.step), p.v)
    if (buckets.size > Window.MAX_POINTS) throw new WindowError('too many points, use a larger step')
    if (this.fill === 'none') return [...buckets].map(([n, value]) => ({ at: this.from + n * this.step, value }))
    const rows = []
    let held = 0
    for (let n = 0; this.from + n * this.step <= this.to; n++) {
      const value = buckets.get(n) ?? (this.fill === 'hold' ? held : 0)
      held = value
      rows.push({ at: this.from + n * this.step, value })
    }
    return rows
  }
}
