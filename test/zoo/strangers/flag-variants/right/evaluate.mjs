import { createHash } from 'node:crypto'

function bucketOf(key, user) {
  return createHash('sha1').update(`${key}/${user}`).digest().readUInt32BE(0) % 100
}

const heaviest = (flag) =>
  flag.variants.reduce((best, variant) => (variant.weight > best.weight ? variant : best), {
    name: flag.fallback,
    weight: 0,
  })

export function evaluate(flag, { user, country }) {
  if (!flag.enabled) return { variant: flag.fallback, reason: 'DISABLED' }

  const rule = flag.rules.find(({ countries }) => countries.includes(country))
  if (rule) return { variant: rule.variant, reason: 'TARGETED' }

  // Nobody to put into a bucket: everybody anonymous gets what most people get.
  if (!user) return { variant: heaviest(flag).name, reason: 'ANONYMOUS' }

  const bucket = bucketOf(flag.key, user)
  let upTo = 0
  for (const variant of flag.variants) {
    upTo += variant.weight
    if (bucket < upTo) return { variant: variant.name, reason: 'SPLIT' }
  }
  return { variant: flag.fallback, reason: 'FALLTHROUGH' }
}
