const pdf = (title) =>
  Buffer.from(`%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj<</Title(${title})>>endobj\n%%EOF\n`, 'latin1')

export const FILES = new Map([
  [
    'f-101',
    {
      id: 'f-101',
      name: 'Terms of service.pdf',
      token: 'dl_6c20',
      size: 48210,
      type: 'application/pdf',
      data: pdf('Terms'),
    },
  ],
  [
    'f-102',
    { id: 'f-102', name: 'Préavis.pdf', token: 'dl_91be', size: 1200, type: 'application/pdf', data: pdf('Notice') },
  ],
  [
    'f-103',
    {
      id: 'f-103',
      name: 'Jahresabschluss – Entwurf.pdf',
      token: 'dl_04fa',
      size: 99321,
      type: 'application/pdf',
      data: pdf('Draft'),
    },
  ],
  [
    'f-104',
    {
      id: 'f-104',
      name: 'notes.txt',
      token: 'dl_7e11',
      size: 20,
      type: 'text/plain',
      data: Buffer.from('remember the milk\n'),
    },
  ],
])
