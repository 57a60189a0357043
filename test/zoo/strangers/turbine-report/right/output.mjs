export const output = [
  { turbine: 't1', day: '2024-01-03', mwh: 41 },
  { turbine: 't2', day: '2024-01-03', mwh: 38 },
  { turbine: 't1', day: '2024-01-04', mwh: 12 },
  { turbine: 't2', day: '2024-02-11', mwh: 55 },
  { turbine: 't1', day: '2024-02-12', mwh: 47 },
  { turbine: 't2', day: '2024-03-01', mwh: 29 },
]
