const list = [
  {
    id: 'barbell-base',
    weeks: 8,
    sessions: [
      {
        focus: 'legs',
        exercises: [
          { name: 'back squat', sets: 5, reps: 5, load: { kg: 80 } },
          { name: 'lunge', sets: 3, reps: 10, load: { kg: 20 } },
        ],
      },
      { focus: 'push', exercises: [{ name: 'bench press', sets: 5, reps: 5, load: { kg: 60 } }] },
      {
        focus: 'pull',
        exercises: [
          { name: 'row', sets: 4, reps: 8, load: { kg: 55 } },
          { name: 'chin-up', sets: 3, reps: 6 },
        ],
      },
    ],
  },
  {
    id: 'kettlebell-quick',
    weeks: 4,
    sessions: [{ focus: 'full body', exercises: [{ name: 'swing', sets: 10, reps: 10, load: { kg: 16 } }] }],
  },
]

export const plans = new Map(list.map((p) => [p.id, p]))
