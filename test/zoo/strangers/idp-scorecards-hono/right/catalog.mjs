export class ServiceNotFound extends Error {
  constructor(slug) {
    super(`no service ${slug}`)
    this.slug = slug
  }
}

const SERVICES = [
  {
    slug: 'checkout-api',
    owner: 'team-falcon',
    tier: 'gold',
    checks: {
      reliability: [
        ['slo', true],
        ['runbook', true],
      ],
      security: [
        ['sbom', true],
        ['secrets', false],
      ],
      cost: [['budget', true]],
    },
  },
  {
    slug: 'invoice-worker',
    owner: 'team-heron',
    tier: 'silver',
    checks: {
      reliability: [
        ['slo', true],
        ['runbook', false],
      ],
      security: [['sbom', false]],
      cost: [['budget', false]],
    },
  },
  {
    slug: 'flag-relay',
    owner: 'team-wren',
    tier: 'sandbox',
    checks: { reliability: [['slo', false]], security: [['sbom', true]], cost: [['budget', true]] },
  },
]

export class Catalog {
  #bySlug = new Map(SERVICES.map((s) => [s.slug, s]))

  all() {
    return [...this.#bySlug.values()]
  }

  get(slug) {
    const found = this.#bySlug.get(slug)
    if (!found) throw new ServiceNotFound(slug)
    return found
  }
}
