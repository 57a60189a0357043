export class PolicyStore {
  #policies = new Map([
    ['MOT-1001', { ref: 'MOT-1001', state: 'live', premium: 48000, insured: 'R. Okafor' }],
    ['HOM-2002', { ref: 'HOM-2002', state: 'live', premium: 21000, insured: 'L. Petit' }],
    ['TRV-3003', { ref: 'TRV-3003', state: 'lapsed', premium: 3900, insured: 'D. Lund' }],
  ])

  find(ref) {
    return this.#policies.get(ref)
  }
}
