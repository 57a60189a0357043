import { open } from './open.mjs'

let opening = false
let opened

export async function store() {
  if (!opening) {
    opening = true
    opened = await open()
  }
  return opened
}
