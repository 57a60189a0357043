export const LENDERS = {
  northbank: { name: 'North Bank Motor Finance', exit: { fee: 150, days: 10 } },
  autolend: { name: 'AutoLend', exit: { fee: 95, days: 7 } },
  creditunion: { name: 'Harbour Credit Union' },
}
export const VEHICLES = {
  S77: { title: 'Mazda MX-5', price: 17400 },
  S78: { title: 'Peugeot e-208', price: 19950 },
}
export const GRADES = { a: 1, b: 0.9, c: 0.72 }
