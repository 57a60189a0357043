// What each tier promises. Sandbox services are not paged, so they have no security programme.
const TIER_TARGETS = {
  gold: { reliability: { min: 95 }, security: { min: 90 }, cost: { min: 70 } },
  silver: { reliability: { min: 80 }, security: { min: 75 }, cost: { min: 60 } },
  sandbox: { reliability: { min: 0 }, cost: { min: 50 } },
}

export class ScorecardService {
  constructor(catalog) {
    this.catalog = catalog
  }

  list() {
    return this.catalog.all().map(({ slug, owner, tier }) => ({ slug, owner, tier }))
  }

  build(slug, { track, compare }) {
    const service = this.catalog.get(slug)
    const checks = service.checks[track]
    const passed = checks.filter(([, ok]) => ok).length
    const score = Math.round((passed / checks.length) * 100)
    const card = { slug, track, score, checks: checks.map(([name, ok]) => ({ name, ok })) }
    if (compare === 'tier') {
      const target = TIER_TARGETS[service.tier][track]
      card.target = target.min
      card.gap = Math.max(0, target.min - score)
    }
    return card
  }
}
