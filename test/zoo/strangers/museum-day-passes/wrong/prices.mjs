export const PASSES = {
  single: { days: 1, adult: 1600, reduced: 900, child: 0 },
  evening: { days: 1, adult: 1000, reduced: 600, child: 0 },
  twoday: { days: 2, adult: 2600, reduced: 1500, child: 0 },
}
export const WEEKEND_SURCHARGE = 200
