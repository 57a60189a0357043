import { setTimeout as sleep } from 'node:timers/promises'

export async function open() {
  await sleep(3)
  return { get: async (table) => [{ table }] }
}
