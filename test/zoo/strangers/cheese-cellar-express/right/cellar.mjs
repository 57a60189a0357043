export const wheels = new Map([
  ['w100', { id: 'w100', variety: 'comte', ageDays: 410, state: 'ageing', rack: 'A1' }],
  ['w101', { id: 'w101', variety: 'comte', ageDays: 45, state: 'ageing', rack: 'A2' }],
  ['w102', { id: 'w102', variety: 'tomme', ageDays: 95, state: 'reserved', rack: 'C4' }],
  ['w103', { id: 'w103', variety: 'tomme', ageDays: 130, state: 'sold', rack: 'C5' }],
])

const MINIMUM_AGE = { comte: 120, tomme: 60 }

export function refusal(wheel, change) {
  if (wheel.state === 'sold') return 'gone'
  if (change.state === 'reserved' && wheel.state === 'reserved') return 'reserved'
  if (change.state === 'sold' && wheel.ageDays < MINIMUM_AGE[wheel.variety]) return 'unripe'
  return null
}
