export const CLASSES = ['5A', '5B', '6A']

const lab = { building: 'C', number: 12 }
const hall = { building: 'A', number: 1 }

export const LESSONS = [
  { cls: '5A', day: 'mon', period: 1, subject: 'Maths', room: hall },
  { cls: '5A', day: 'tue', period: 3, subject: 'Science; practical', room: lab },
  { cls: '5B', day: 'mon', period: 1, subject: 'French', room: hall },
  { cls: '5B', day: 'wed', period: 2, subject: 'Maths', room: hall },
  { cls: '6A', day: 'mon', period: 4, subject: 'Physics', room: lab },
  // the playing field has no room
  { cls: '6A', day: 'thu', period: 5, subject: 'Games', room: null },
  { cls: '6A', day: 'fri', period: 1, subject: 'History', room: hall },
]
