export const offers = [
  { id: 'o1', name: 'Nguyen, Linh', faculty: 'Science', status: 'conditional', score: 87, deadline: '2025-06-30' },
  { id: 'o2', name: 'Okafor, Chidi', faculty: 'Law', status: 'conditional', score: 91, deadline: '2025-06-15' },
  { id: 'o3', name: 'Silva, Rui', faculty: 'Science', status: 'unconditional', score: 95, deadline: null },
  { id: 'o4', name: 'Berg, Maja', faculty: 'Arts', status: 'declined', score: 78, deadline: '2025-05-20' },
  { id: 'o5', name: 'Haddad, Nour', faculty: 'Law', status: 'unconditional', score: 93, deadline: null },
  { id: 'o6', name: 'Kowalski, Jan', faculty: 'Arts', status: 'conditional', score: 84, deadline: '2025-07-05' },
]
