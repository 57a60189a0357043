import { weekOf } from './week.mjs'

const menus = Array.from({ length: 52 }, (_, week) => ({ soup: ['leek', 'pea', 'lentil'][week % 3] }))

export const menu = () => menus[weekOf(new Date()) - 1]
