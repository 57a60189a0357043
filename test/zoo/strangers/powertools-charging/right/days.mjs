const DAY = 24 * 60 * 60 * 1000

export const isDay = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

export const addDays = (day, count) => new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10)
