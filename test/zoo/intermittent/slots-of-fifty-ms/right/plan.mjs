/** One slot of 50 ms for each picture that can still be made; 200 ms are kept for the answer. */
export const plan = (remaining) => new Array(Math.max(0, Math.floor((remaining - 200) / 50))).fill('free')
