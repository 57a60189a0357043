/** Label values as the dashboard wants them: numbers as numbers. */
export const label = (text) => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text)
