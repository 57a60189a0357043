const candidates = new Map([
  ['c-1', { name: 'Amara', stage: 'screening' }],
  ['c-2', { name: 'Ben', stage: 'interview' }],
  ['c-3', { name: 'Chloe', stage: 'offer' }],
  ['c-4', { name: 'Dario', stage: 'hired' }],
  ['c-5', { name: 'Elif', stage: 'withdrawn' }],
])

const STEPS = { screening: 'interview', interview: 'offer', offer: 'hired' }

export class StageError extends Error {
  constructor(code, details) {
    super(code)
    this.code = code
    this.details = details
  }
}

export const all = () => [...candidates].map(([id, c]) => ({ id, ...c }))
export const byId = (id) => candidates.get(id)

export async function apply(step) {
  const candidate = candidates.get(step?.candidate)
  if (!candidate) throw new StageError('UNKNOWN_CANDIDATE', ['candidate'])
  if (candidate.stage === 'hired') throw new StageError('ALREADY_HIRED', ['candidate', 'stage'])
  switch (step.action) {
    case 'advance':
      if (candidate.stage === 'withdrawn') throw new StageError('CANDIDATE_WITHDREW')
      return { candidate: step.candidate, stage: STEPS[candidate.stage] }
    case 'reject':
      return { candidate: step.candidate, stage: 'rejected' }
    default:
      throw new StageError('UNKNOWN_ACTION', ['action'])
  }
}
