export const medicines = [
  { code: 'ibu-400', name: 'Ibuprofen 400 mg', unit: 'tablet', dose: 1, timesADay: 3 },
  { code: 'pred-5', name: 'Prednisolone 5 mg', unit: 'tablet', dose: 4, timesADay: 1 },
  { code: 'vigantol', name: 'Vigantol oil', unit: 'drop', dose: 1, timesADay: 1 },
  { code: 'novalgin', name: 'Novalgin drops', unit: 'drop', dose: 20, timesADay: 4 },
  { code: 'timolol', name: 'Timolol eye drops', unit: 'drop', dose: 2, timesADay: 2 },
  { code: 'salbu', name: 'Salbutamol inhaler', unit: 'puff', dose: 2, timesADay: 4 },
]
