import { bucketOf } from './bucket.mjs'

const kinds = {
  switch(key, flag, { country }) {
    const enabled = flag.on && (!flag.countries || flag.countries.includes(country))
    return { enabled, reason: enabled ? 'on' : 'off' }
  },
  rollout(key, flag, { user, plan }) {
    if (!flag.plans.includes(plan)) return { enabled: false, reason: 'plan' }
    return { enabled: bucketOf(key, user) < flag.percent, reason: 'rollout' }
  },
  variants(key, flag, { user }) {
    const bucket = bucketOf(key, user)
    const variant = flag.variants.find(({ upTo }) => bucket < upTo) ?? flag.variants[0]
    return { enabled: true, variant: variant.name, reason: 'experiment' }
  },
}

export const evaluate = (key, flag, who) => kinds[flag.kind](key, flag, who)
