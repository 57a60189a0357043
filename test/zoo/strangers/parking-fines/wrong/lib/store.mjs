const FINES = new Map([
  ['PCN100', { plate: 'AB12 CDE', pence: 7000, state: 'open', street: 'Mill <Lane>' }],
  ['PCN200', { plate: 'XY99 ZZZ', pence: 3500, state: 'paid', street: 'Quay Street', paidOn: '2024-02-11' }],
  ['PCN300', { plate: 'KL07 MNO', pence: 7000, state: 'appealed', street: 'High Street' }],
])
export class FineStore {
  async find(ref) {
    const fine = FINES.get(ref)
    return fine ? { ref, ...fine } : undefined
  }
}
