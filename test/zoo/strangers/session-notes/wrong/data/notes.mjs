const NOTES = [
  { id: 1, user: 'ada', text: 'analytical engine' },
  { id: 2, user: 'grace', text: 'nanoseconds' },
]

export const allNotes = () => NOTES
export const notesOf = (user) => NOTES.filter((note) => note.user === user)
