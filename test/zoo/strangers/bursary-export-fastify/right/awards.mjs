export const FACULTIES = ['arts', 'science', 'law']

export const AWARDS = [
  { id: 'BU-201', student: 'Nwosu, Chidi', faculty: 'science', year: 2022, pounds: 1800 },
  { id: 'BU-202', student: 'Müller, Jörg', faculty: 'arts', year: 2022, pounds: 950 },
  { id: 'BU-203', student: 'Iqbal, Sana', faculty: 'law', year: 2023, pounds: 2400 },
  { id: 'BU-204', student: 'Ferreira, Inês', faculty: 'arts', year: 2023, pounds: 1200 },
]
