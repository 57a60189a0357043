import { createApp } from './app.mjs'
import { DeviceRepository } from './devices/repository.mjs'
import { ReadingService } from './readings/service.mjs'

const devices = new DeviceRepository()

export const handler = createApp({ devices, readings: new ReadingService() })
