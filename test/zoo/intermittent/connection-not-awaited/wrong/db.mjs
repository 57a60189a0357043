import { connect } from './connect.mjs'

let connection
connect().then((opened) => {
  connection = opened
})

export const db = () => connection
