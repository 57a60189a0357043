const REASON = { A: 'absent', P: 'present' }

export const toCsv = (rows) =>
  ['date,class,pupil,mark', ...rows.map((r) => `${r.date},${r.cls},${r.pupil},${r.mark}`)].join('\r\n') + '\r\n'

export const toXml = (rows) =>
  [
    '<?xml version="1.0"?>',
    '<register>',
    ...rows.map((r) =>
      [
        `  <attendance date="${r.date}" class="${r.cls}">`,
        `    <pupil>${r.pupil}</pupil>`,
        `    <mark code="${r.mark}">${REASON[r.mark]}</mark>`,
        `  </attendance>`,
      ].join('\n'),
    ),
    '</register>',
  ].join('\n')
