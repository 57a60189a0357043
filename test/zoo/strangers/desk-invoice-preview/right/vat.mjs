// percent. Not every country has a reduced rate.
export const VAT = {
  DE: { standard: 19, reduced: 7 },
  FR: { standard: 20, reduced: 5.5 },
  DK: { standard: 25 },
  IE: { standard: 23, reduced: 13.5 },
}

export const ITEMS = {
  desk: { label: 'Desk day', unit: 2500, band: 'standard' },
  room: { label: 'Meeting room hour', unit: 1800, band: 'standard' },
  lunch: { label: 'Lunch', unit: 950, band: 'reduced' },
}
