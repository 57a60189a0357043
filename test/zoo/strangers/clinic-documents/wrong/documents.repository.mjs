export class NotFoundError extends Error {
  constructor(id) {
    super(`Document ${String(id).slice(0, 40)} does not exist`)
    this.name = 'NotFoundError'
  }
}

const SEED = [
  {
    id: 'doc-10',
    patientId: 'p-1',
    title: 'Discharge letter',
    fileName: 'discharge-letter.txt',
    mimeType: 'text/plain',
    content: 'Dear colleague, ...',
  },
  {
    id: 'doc-11',
    patientId: 'p-1',
    title: 'Lab report',
    fileName: 'lab-report.txt',
    mimeType: 'text/plain',
    content: 'HbA1c 5.4 %',
  },
  {
    id: 'doc-12',
    patientId: 'p-2',
    title: 'Referral',
    fileName: 'referral.html',
    mimeType: 'text/html',
    content: '<p>Please see this patient.</p>',
  },
]

export class DocumentRepository {
  rows = new Map(SEED.map((row) => [row.id, Object.freeze(row)]))

  get(id) {
    const row = this.rows.get(id)
    if (!row) throw new NotFoundError(id)
    return row
  }

  listForPatient(patientId) {
    return [...this.rows.values()].filter((row) => row.patientId === patientId)
  }
}
