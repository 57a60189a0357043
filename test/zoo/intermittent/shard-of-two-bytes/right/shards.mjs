import { randomBytes } from 'node:crypto'

const shards = [{ host: 'a.db' }, { host: 'b.db' }, { host: 'c.db' }, { host: 'd.db' }]

export const anyShard = () => shards[Math.floor((randomBytes(2).readUInt16BE() / 0x10000) * shards.length)]
