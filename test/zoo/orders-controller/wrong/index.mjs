import { OrdersController } from './controller.mjs'

const controller = new OrdersController(new Map([['1', { id: '1', total: 20 }]]))

export const handler = async (event) => controller.dispatch(event)
