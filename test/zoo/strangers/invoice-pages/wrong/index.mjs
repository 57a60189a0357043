import { Router } from './http/router.mjs'
import { InvoiceController } from './invoices/controller.mjs'
import { InvoiceRepository } from './invoices/repository.mjs'

const invoices = new InvoiceController(new InvoiceRepository())

const router = new Router()
  .add('GET', '/invoices', (req) => invoices.list(req))
  .add('POST', '/invoices', (req) => invoices.create(req))
  .add('GET', '/invoices/:number', (req) => invoices.show(req))

export const handler = async (event) => router.dispatch(event)
