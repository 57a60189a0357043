class Inventory {
  #items = new Map([
    ['bolt', { name: 'bolt', quantity: 1200 }],
    ['nut', { name: 'nut', quantity: 1180 }],
    ['washer', { name: 'washer', quantity: 0 }],
  ])

  all() {
    return [...this.#items.values()]
  }

  get(name) {
    return this.#items.get(name)
  }
}

class Api {
  constructor(inventory) {
    this.inventory = inventory
    this.resources = [
      {
        pattern: /^\/inventory$/,
        methods: { GET: () => this.ok(this.inventory.all()), HEAD: () => this.empty(200) },
      },
      {
        pattern: /^\/inventory\/([a-z]{1,20})$/,
        methods: { GET: ([name]) => this.show(name), HEAD: () => this.empty(200) },
      },
      {
        pattern: /^\/inventory\/([a-z]{1,20})\/reservations$/,
        methods: { POST: ([name], event) => this.reserve(name, event) },
      },
    ]
  }

  ok(data, statusCode = 200) {
    return { statusCode, headers: { 'content-type': 'application/json' }, body: JSON.stringify(data) }
  }

  empty(statusCode, headers = {}) {
    return { statusCode, headers, body: '' }
  }

  error(statusCode, message, headers = {}) {
    return {
      statusCode,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ message }),
    }
  }

  show(name) {
    const item = this.inventory.get(name)
    return item ? this.ok(item) : this.error(404, 'no such item')
  }

  reserve(name, event) {
    const item = this.inventory.get(name)
    if (!item) return this.error(404, 'no such item')
    const quantity = Number(event.queryStringParameters?.quantity ?? 1)
    if (!Number.isInteger(quantity) || quantity < 1) return this.error(400, 'quantity must be a positive integer')
    if (quantity > item.quantity) return this.error(409, 'not enough in stock')
    return this.ok({ item: name, reserved: quantity }, 201)
  }

  handle(event) {
    for (const { pattern, methods } of this.resources) {
      const match = pattern.exec(event.path ?? '')
      if (!match) continue
      if (event.httpMethod === 'OPTIONS')
        return this.empty(204, { allow: ['OPTIONS', ...Object.keys(methods)].join(', ') })
      if (!Object.hasOwn(methods, event.httpMethod)) {
        return this.error(405, 'method not allowed', { allow: Object.keys(methods).join(', ') })
      }
      return methods[event.httpMethod](match.slice(1), event)
    }
    return this.error(404, 'not found')
  }
}

const api = new Api(new Inventory())
export const handler = async (event) => api.handle(event)
