const DECLARATIONS = [
  'The carrier has inspected the load and is satisfied that it is evenly spread, is below the height of the body sides and is fully sheeted before leaving the weighbridge.',
  'Weights were ascertained on a verified public weighing instrument of class IIII; the certificate of verification is displayed in the weighbridge office and may be seen on request.',
  'Materials are supplied under the standard conditions of sale, a copy of which is printed overleaf; title does not pass to the customer until the account has been settled in full.',
  'Aggregates may contain naturally occurring respirable crystalline silica. Cutting, drilling or crushing raises dust: wet the material down and wear suitable protection for the lungs.',
  'The driver has been shown the one-way system and the speed limit on the haul road, and has been told to remain in the cab with the doors closed while the shovel is loading.',
  'Complaints about quantity must be made before the load is tipped; complaints about grading must reach the sales office in writing within three working days of delivery.',
  'Returned loads are weighed again on bridge one and credited at the lower of the two net weights, less a handling charge as shown on the price list in force on the day.',
]

const CHECKS = ['sheeted', 'tailgate locked', 'tyres clear of stone', 'wheels washed', 'mirrors set', 'beacon working']

export function ticketFor(load) {
  const net = load.grossKg - load.tareKg
  return {
    number: `T${load.id.slice(2)}`,
    netTonnes: net / 1000,
    weighings: [
      { bridge: 'in', kg: load.tareKg, operator: 'gatehouse', instrument: 'WB-1', seal: `S${load.tareKg * 7}` },
      { bridge: 'out', kg: load.grossKg, operator: 'gatehouse', instrument: 'WB-2', seal: `S${load.grossKg * 7}` },
    ],
    checks: CHECKS.map((name, i) => ({
      name,
      passed: true,
      inspectedBy: `marshal ${1 + ((load.face + i) % 4)}`,
      bay: load.face,
    })),
    declarations: DECLARATIONS.map((text, i) => ({ clause: i + 1, text, acceptedBy: load.lorry })),
    levy: { rate: 2.03, due: Math.round(net * 0.203) / 100, currency: 'GBP', exempt: load.material === 'slate' },
  }
}
