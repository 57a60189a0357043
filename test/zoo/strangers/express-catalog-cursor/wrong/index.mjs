import express from 'express'
import serverless from 'serverless-http'
import { products } from './routes/products.mjs'
import { onError } from './middleware/on-error.mjs'

const app = express()
const catalog = express.Router()
catalog.use('/products', products)
app.use('/catalog', catalog)
app.use((req, res) => res.status(404).json({ message: 'Not found' }))
app.use(onError)

export const handler = serverless(app)
