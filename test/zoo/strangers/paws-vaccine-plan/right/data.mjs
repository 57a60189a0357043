// vaccination schedules as agreed with the head vet, ages in weeks
export const SCHEDULES = {
  dog: [
    { code: 'DHP', name: 'Distemper/Hepatitis/Parvo', first: 8, doses: 2, gap: 4, booster: { months: 36 } },
    { code: 'L4', name: 'Leptospirosis', first: 8, doses: 2, gap: 4, booster: { months: 12 } },
    { code: 'KC', name: 'Kennel cough', first: 10, doses: 1, gap: 0, booster: { months: 12 } },
  ],
  cat: [
    { code: 'RCP', name: 'Cat flu and enteritis', first: 9, doses: 2, gap: 3, booster: { months: 36 } },
    { code: 'FeLV', name: 'Feline leukaemia', first: 9, doses: 2, gap: 3, booster: { months: 24 } },
  ],
  rabbit: [{ code: 'MYXO', name: 'Myxomatosis / RHD', first: 5, doses: 1, gap: 0 }],
}

export const PATIENTS = new Map([
  ['p-100', { id: 'p-100', name: 'Biscuit', species: 'dog', ageWeeks: 9, given: { DHP: 1 } }],
  ['p-101', { id: 'p-101', name: 'Mog', species: 'cat', ageWeeks: 60, given: { RCP: 2, FeLV: 2 } }],
  ['p-102', { id: 'p-102', name: 'Thumper', species: 'rabbit', ageWeeks: 4, given: {} }],
  ['p-103', { id: 'p-103', name: 'Clover', species: 'rabbit', ageWeeks: 80, given: { MYXO: 1 } }],
])
