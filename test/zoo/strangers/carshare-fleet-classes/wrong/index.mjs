import { VehicleController } from './vehicle-controller.mjs'
import { HttpProblem, problem } from './problem.mjs'

const controller = new VehicleController()

export const handler = async (event) => {
  try {
    const hit = /^\/vehicles(?:\/([A-Za-z0-9-]+))?$/.exec(event.path)
    if (!hit) throw new HttpProblem(404, 'No such resource')
    const [, id] = hit
    switch (event.httpMethod) {
      case 'GET':
        return id ? controller.show(id) : controller.list(event.queryStringParameters ?? {})
      case 'PATCH':
        if (id) return controller.patch(id, event)
      // falls through
      default:
        throw new HttpProblem(405, 'Method not allowed here')
    }
  } catch (error) {
    if (error instanceof HttpProblem) return problem(error)
    throw error
  }
}
