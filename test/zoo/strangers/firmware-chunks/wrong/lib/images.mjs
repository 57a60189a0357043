const pattern = (size, seed) => Buffer.from(Array.from({ length: size }, (_, i) => (i * seed + 7) % 256))
const IMAGES = new Map([
  ['hub/stable', { version: '2.4.1', image: pattern(2048, 31) }],
  ['hub/beta', { version: '2.5.0-b3', image: pattern(2304, 17) }],
  ['valve/stable', { version: '1.0.9', image: pattern(512, 11) }],
])
export const CHANNELS = new Set(['stable', 'beta'])
export const find = (model, channel) => IMAGES.get(`${model}/${channel}`) ?? null
export const models = () => [...new Set([...IMAGES.keys()].map((key) => key.split('/')[0]))]
