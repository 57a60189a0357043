export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

const daily = [
  { title: 'Early Tape', genre: 'ambient', start: '05:00', end: '08:00' },
  { title: 'The Long Table', genre: 'talk', start: '12:00', end: '13:30' },
]
const evenings = {
  monday: { title: 'Low Frequencies', genre: 'dub', start: '20:00', end: '22:00' },
  thursday: { title: 'Reading Room', genre: 'talk', start: '19:30', end: '20:30' },
  saturday: { title: 'Dancefloor', genre: 'house', start: '21:00', end: '23:30' },
}

export const showsOn = (day) => (evenings[day] ? [...daily, evenings[day]] : daily)
