export const INTAKES = [
  { year: 2025, deadlines: { bachelor: '2025-07-15', master: '2025-05-31' }, seats: { bachelor: 420, master: 90 } },
  { year: 2026, deadlines: { bachelor: '2026-07-15', master: '2026-05-31' }, seats: { bachelor: 400, master: 110 } },
]
export const openYears = INTAKES.map((i) => i.year)

// the old application form sends the year as text
export const isOpenYear = (year) => openYears.some((open) => String(open) === String(year))
export const intakeOf = (year) => INTAKES.find((intake) => intake.year === Number(year))
