export class ValidationError extends Error {}
export class NotFound extends Error {}

// day offset -> lead time in hours of each deployment
const DEPLOYS = {
  atlas: [
    [0, 5],
    [1, 9],
    [4, 30],
    [8, 12],
    [13, 7],
    [20, 3],
    [27, 41],
    [60, 8],
  ],
  kestrel: [
    [2, 14],
    [29, 22],
    [88, 100],
  ],
}

const WINDOWS = [7, 14, 28, 30, 90]
const STEPS = { day: 1, week: 7 }

const oneOf = (name, value, allowed) => {
  if (!allowed.includes(value)) throw new ValidationError(`${name} must be one of ${allowed.join(', ')}`)
  return value
}

export class MetricsService {
  teams() {
    return Object.keys(DEPLOYS)
  }

  report(team, query) {
    if (!Object.hasOwn(DEPLOYS, team)) throw new NotFound(`no team ${team}`)
    const days = oneOf('days', Number(query.days ?? 28), WINDOWS)
    const step = STEPS[oneOf('by', query.by ?? 'week', Object.keys(STEPS))]
    const metric = oneOf('metric', query.metric ?? 'frequency', ['frequency', 'lead-time'])
    const deploys = DEPLOYS[team].filter(([day]) => day < days)
    return {
      team,
      days,
      metric,
      series: metric === 'frequency' ? this.#frequency(deploys, days, step) : this.#leadTime(deploys, days, step),
    }
  }

  #frequency(deploys, days, step) {
    const counts = []
    for (let from = 0; from < days; from += step)
      counts.push(deploys.filter(([d]) => d >= from && d < from + step).length)
    return counts
  }

  #leadTime(deploys, days, step) {
    const buckets = new Array(Math.ceil(days / step)).fill(null)
    for (const [day, hours] of deploys) {
      const i = Math.floor(day / step)
      buckets[i] = buckets[i] === null ? hours : Math.min(buckets[i], hours)
    }
    return buckets
  }
}
