const RATE = { en: 0.11, de: 0.12, fr: 0.12, ja: 0.19, pl: 0.1 }

// reviewers by glossary and target language
const REVIEWERS = {
  medical: { en: ['Amara'], de: ['Jens', 'Ute'], fr: ['Colette'], pl: ['Zofia'] },
  legal: { en: ['Rhys'], de: ['Ute'], fr: ['Colette'], ja: ['Naoko'], pl: ['Marek'] },
  marine: { en: ['Rhys'], de: ['Jens'], fr: ['Yann'], ja: ['Naoko'], pl: ['Marek'] },
}

export function estimate(job) {
  const lines = job.targets
    .filter((t) => t !== job.source)
    .map((target) => {
      const line = { target, price: Math.round(job.words * RATE[target] * 100) / 100 }
      if (job.glossary) line.price = Math.round(line.price * 115) / 100
      if (job.glossary && job.certified) {
        const pool = REVIEWERS[job.glossary][target] ?? ['external reviewer']
        line.reviewer = pool[job.words % pool.length]
        line.price += 45
      }
      return line
    })
  return { source: job.source, lines, total: lines.reduce((sum, l) => sum + l.price, 0) }
}
