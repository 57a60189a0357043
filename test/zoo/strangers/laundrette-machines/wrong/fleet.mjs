export const SHOPS = {
  harbour: [
    { id: 'h1', kind: 'washer', kilos: 8, minutesLeft: 12 },
    { id: 'h2', kind: 'washer', kilos: 14, minutesLeft: 0 },
    { id: 'h3', kind: 'dryer', kilos: 10, minutesLeft: 31 },
  ],
  station: [
    { id: 's1', kind: 'washer', kilos: 8, minutesLeft: 40 },
    { id: 's2', kind: 'dryer', kilos: 14, minutesLeft: 5 },
  ],
  oldtown: [{ id: 'o1', kind: 'washer', kilos: 6, minutesLeft: 22 }],
}
export const KINDS = ['washer', 'dryer']
