export const DEVICES = new Map([
  ['lock-17', { model: 'lock', state: 'online', wakesIn: 0, commands: ['lock', 'unlock', 'reboot'] }],
  ['cam-03', { model: 'camera', state: 'offline', wakesIn: 0, commands: ['snapshot', 'reboot'] }],
  ['meter-9', { model: 'meter', state: 'asleep', wakesIn: 900, commands: ['read', 'reboot'] }],
])
