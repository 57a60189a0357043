export const COURSES = new Map([
  [
    'js-101',
    new Map([
      [
        'closures',
        [
          { id: 'q1', type: 'single', correct: 'b', points: 2 },
          { id: 'q2', type: 'multi', correct: ['a', 'c'], points: 4 },
          { id: 'q3', type: 'text', accept: ['lexical scope', 'scope'], points: 3 },
        ],
      ],
      ['promises', [{ id: 'p1', type: 'single', correct: 'a', points: 1 }]],
    ]),
  ],
  [
    'sql-200',
    new Map([
      [
        'joins',
        [
          { id: 'j1', type: 'single', correct: 'c', points: 2 },
          { id: 'j2', type: 'text', accept: ['left join'], points: 2 },
        ],
      ],
    ]),
  ],
])

export const graders = {
  single: (question, answer) => (answer === question.correct ? question.points : 0),
  multi: (question, answer) => {
    const picked = [].concat(answer)
    const right = picked.filter((a) => question.correct.includes(a)).length
    const wrong = picked.length - right
    return Math.max(0, Math.round((question.points * (right - wrong)) / question.correct.length))
  },
  text: (question, answer) => (question.accept.includes(String(answer).trim().toLowerCase()) ? question.points : 0),
}
