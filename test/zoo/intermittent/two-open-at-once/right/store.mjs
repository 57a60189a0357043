import { open } from './open.mjs'

let opened

export const store = () => (opened ??= open())
