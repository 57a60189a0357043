export const SEGMENTS = ['employee', 'manager', 'contractor']

export const SURVEYS = new Map([
  [
    'engagement-24',
    {
      title: 'Engagement 2024',
      questions: { q1: 'I would recommend working here', q2: 'I know what is expected of me' },
      responses: [
        { segment: 'employee', q1: 4, q2: 5 },
        { segment: 'employee', q1: 3, q2: 4 },
        { segment: 'manager', q1: 5, q2: 5 },
      ],
    },
  ],
  [
    'onboarding',
    {
      title: 'Onboarding',
      questions: { q1: 'My first week was well organised' },
      responses: [
        { segment: 'contractor', q1: 2 },
        { segment: 'employee', q1: 5 },
        { segment: 'manager', q1: 3 },
      ],
    },
  ],
  ['exit', { title: 'Exit interview', questions: { q1: 'I would come back' }, responses: [] }],
])
