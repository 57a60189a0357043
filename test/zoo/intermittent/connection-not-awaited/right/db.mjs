import { connect } from './connect.mjs'

const connection = connect()

export const db = () => connection
