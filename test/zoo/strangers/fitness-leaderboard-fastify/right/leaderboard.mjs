export const CHALLENGES = [
  {
    id: 'spring-10k',
    entries: [
      { athlete: 'ath-04', club: 'harriers', km: 88.2 },
      { athlete: 'ath-11', club: 'canal', km: 80.1 },
      { athlete: 'ath-07', club: 'harriers', km: 79.5 },
      { athlete: 'ath-02', club: 'solo', km: 61 },
      { athlete: 'ath-19', club: 'canal', km: 44.4 },
    ],
  },
  {
    id: 'row-the-channel',
    entries: [
      { athlete: 'ath-02', club: 'solo', km: 33.9 },
      { athlete: 'ath-30', club: 'canal', km: 12 },
    ],
  },
]

export class Leaderboard {
  constructor({ id, entries }) {
    this.id = id
    this.entries = [...entries].sort((a, b) => b.km - a.km)
  }

  has(athlete) {
    return this.entries.some((e) => e.athlete === athlete)
  }

  page({ after, club, limit }) {
    const rows = club ? this.entries.filter((e) => e.club === club) : this.entries
    let start = 0
    let behind = null
    if (after !== undefined) {
      const at = rows.findIndex((e) => e.athlete === after)
      start = at + 1
      behind = rows[at]?.km ?? null
    }
    const slice = rows.slice(start, start + limit)
    const last = slice.at(-1)
    return {
      challenge: this.id,
      rows: slice.map((e, i) => ({
        rank: start + i + 1,
        ...e,
        gap: behind === null ? 0 : Math.round((behind - e.km) * 10) / 10,
      })),
      next: start + limit < rows.length ? last.athlete : null,
    }
  }
}
