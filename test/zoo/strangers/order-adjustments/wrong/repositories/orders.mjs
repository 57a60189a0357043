const ORDERS = new Map([
  [
    'ord_1001',
    {
      id: 'ord_1001',
      status: 'paid',
      total: 45.5,
      lines: [
        { sku: 'tea', qty: 2, price: 10 },
        { sku: 'pot', qty: 1, price: 25.5 },
      ],
    },
  ],
  ['ord_1002', { id: 'ord_1002', status: 'shipped', total: 10, lines: [{ sku: 'tea', qty: 1, price: 10 }] }],
])

export const findOrder = (id) => structuredClone(ORDERS.get(id))
export const listOrders = () => [...ORDERS.values()]
