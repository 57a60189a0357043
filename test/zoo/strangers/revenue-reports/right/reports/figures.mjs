// The warehouse answers the same every time, so does its stand-in.
const weigh = (text) => [...text].reduce((sum, char) => sum + char.charCodeAt(0), 0)

export const revenueOf = (bucket) => weigh(bucket) * 37
export const customersOf = (bucket) => weigh(bucket) % 50
