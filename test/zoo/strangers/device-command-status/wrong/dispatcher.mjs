export class CommandError extends Error {
  status
  constructor(status, message) {
    super(message)
    this.status = status
  }
}
export class Outcome {
  kind
  detail
  constructor(kind, detail) {
    this.kind = kind
    this.detail = detail
  }
}
export class Dispatcher {
  #devices
  constructor(devices) {
    this.#devices = devices
  }
  send(id, { command, ttl, force }) {
    const device = this.#devices.get(id)
    if (!device) throw new CommandError(404, 'no such device')
    if (!device.commands.includes(command)) throw new CommandError(422, `${device.model} cannot ${command}`)
    switch (device.state) {
      case 'online':
        return new Outcome('sent', { command })
      case 'offline':
        return force ? new Outcome('queued', { command, position: 1 }) : new Outcome('refused', { reason: 'offline' })
      default:
        if (ttl < device.wakesIn) return new Outcome('expired', { wakesIn: device.wakesIn, ttl })
        return new Outcome('queued', { command, position: 1, wakesIn: device.wakesIn })
    }
  }
}
