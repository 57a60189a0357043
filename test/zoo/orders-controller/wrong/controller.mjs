const routes = {
  'GET /orders': 'list',
  'POST /orders': 'create',
  'PUT /orders': 'replace',
  'DELETE /orders': 'clear',
}

class Controller {
  json(statusCode, value) {
    return { statusCode, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) }
  }

  async dispatch(event) {
    const { method, path } = event.requestContext.http
    const action = routes[`${method} ${path}`]
    if (action === undefined) return this.json(404, { error: `cannot ${method} ${path}` })
    return this[action](event)
  }
}

export class OrdersController extends Controller {
  constructor(store) {
    super()
    this.store = store
  }

  list() {
    return this.json(200, [...this.store.values()])
  }

  create() {
    return this.json(201, { id: String(this.store.size + 1) })
  }

  replaceAll() {
    return this.json(200, [])
  }

  clear() {
    return this.json(200, { deleted: this.store.size })
  }
}
