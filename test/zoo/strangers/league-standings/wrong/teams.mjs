export const TEAMS = [
  { id: 'ash', name: 'Ashford Rovers', division: 'south', points: 31, goals: 40 },
  { id: 'bol', name: 'Bolton Dene', division: 'north', points: 28, goals: 44 },
  { id: 'car', name: 'Carlisle Park', division: 'north', points: 28, goals: 29 },
  { id: 'dov', name: 'Dover Athletic', division: 'south', points: 19, goals: 22 },
  { id: 'ext', name: 'Exeter Vale', division: 'south', points: 12, goals: 18 },
  { id: 'gri', name: 'Grimsby Quay', division: 'north', points: 9, goals: 11 },
]
