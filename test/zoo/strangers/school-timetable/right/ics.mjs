const WEEKDAY = { mon: 'MO', tue: 'TU', wed: 'WE', thu: 'TH', fri: 'FR' }

const escape = (text) => text.replace(/[\\;,]/g, (ch) => '\\' + ch)

function event(cls, lesson) {
  return [
    'BEGIN:VEVENT',
    `UID:${cls}-${lesson.day}-${lesson.period}@school.example`,
    `SUMMARY:${escape(lesson.subject)}`,
    `LOCATION:${lesson.room ? escape(lesson.room.building + lesson.room.number) : 'outdoors'}`,
    `RRULE:FREQ=WEEKLY;BYDAY=${WEEKDAY[lesson.day]}`,
    'END:VEVENT',
  ]
}

export const toIcs = (cls, lessons) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lessons.flatMap((l) => event(cls, l)), 'END:VCALENDAR'].join('\r\n')
