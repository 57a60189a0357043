import { commandsFor } from './commands.mjs'
import { all, find } from './devices.mjs'

export function deviceRoutes(api) {
  api.get('/', (req, res) => res.json({ items: all() }))

  api.get('/:id', (req, res) => {
    const device = find(req.params.id)
    return device ? res.json(device) : res.status(404).json({ error: 'no such device' })
  })

  api.post('/:id/commands', (req, res) => {
    const device = find(req.params.id)
    if (!device) return res.status(404).json({ error: 'no such device' })
    const command = req.body?.command
    if (!commandsFor(device).includes(command)) return res.status(422).json({ error: 'command is not supported' })

    switch (command) {
      case 'locate':
        return res.json({ position: device.position })
      case 'reboot':
        if (!device.online) return res.status(409).json({ error: 'device is offline' })
        return res.status(202).json({ accepted: command })
      default:
        // Firmware waits for the device to come back.
        if (!device.online) return res.status(202).json({ queued: command })
        return res.status(202).json({ accepted: command })
    }
  })
}
