export const prescriptions = new Map([
  ['RX-1001', { id: 'RX-1001', drug: 'amoxicillin 500 mg', schedule: null, refillsLeft: 1, unitsPerFill: 21 }],
  ['RX-1002', { id: 'RX-1002', drug: 'lisinopril 10 mg', schedule: null, refillsLeft: 5, unitsPerFill: 90 }],
  ['RX-1003', { id: 'RX-1003', drug: 'atorvastatin 20 mg', schedule: null, refillsLeft: 0, unitsPerFill: 90 }],
  ['RX-1004', { id: 'RX-1004', drug: 'methylphenidate 18 mg', schedule: 'II', refillsLeft: 1, unitsPerFill: 30 }],
  ['RX-1005', { id: 'RX-1005', drug: 'zolpidem 5 mg', schedule: 'IV', refillsLeft: 3, unitsPerFill: 30 }],
])
export const dispenseLimits = { II: 30, III: 60, IV: 90 }
