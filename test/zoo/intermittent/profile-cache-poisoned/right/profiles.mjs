const cache = new Map([['me', { name: 'Ada Lovelace' }]])

export const load = async (id) => cache.get(id)
export const save = async (id, profile) => void cache.set(id, profile)
