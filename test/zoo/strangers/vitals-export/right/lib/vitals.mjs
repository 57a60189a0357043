const PATIENTS = new Map([
  [
    'p-100',
    {
      initials: 'AB',
      readings: [
        { at: '2024-03-01', bp: [121, 79], pulse: 64 },
        { at: '2024-03-08', bp: [128, 84], pulse: 71 },
      ],
    },
  ],
  ['p-200', { initials: 'CD', readings: [] }],
])
export const patient = (id) => PATIENTS.get(id) ?? null
export const asCsv = (readings) =>
  ['date,systolic,diastolic,pulse', ...readings.map((r) => [r.at, ...r.bp, r.pulse].join(','))].join('\n')
export const summary = (readings) => ({
  count: readings.length,
  pulse: readings.length ? Math.round(readings.reduce((sum, r) => sum + r.pulse, 0) / readings.length) : null,
})
