import { makeBooks } from './books.mjs'

export const { handler } = makeBooks()
