const ORDERS = new Map(
  [
    { id: 'ord_1001', status: 'paid', total: 79.9, currency: 'EUR', lines: [{ sku: 'KB-1', qty: 1 }] },
    { id: 'ord_1002', status: 'shipped', total: 15, currency: 'EUR', lines: [{ sku: 'MP-3', qty: 3 }] },
    { id: 'ord_1003', status: 'cancelled', total: 240, currency: 'USD', lines: [] },
  ].map((order) => [order.id, Object.freeze(order)]),
)

export const findOrder = (id) => ORDERS.get(id)
export const listOrders = () => [...ORDERS.values()]
