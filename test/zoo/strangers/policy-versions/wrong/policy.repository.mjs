const SEED = [
  { id: 'POL-1001', holder: 'A. Novak', status: 'active', deductible: 250, autoRenew: true, version: 7 },
  { id: 'POL-1002', holder: 'J. Okafor', status: 'active', deductible: 0, autoRenew: false, version: 1 },
  { id: 'POL-1009', holder: 'M. Ruiz', status: 'archived', deductible: 250, autoRenew: false, version: 4 },
]

export class PolicyRepository {
  rows = SEED.map((row) => Object.freeze({ ...row }))
  all() {
    return this.rows
  }
  find(id) {
    return this.rows.find((row) => row.id === id)
  }
}
