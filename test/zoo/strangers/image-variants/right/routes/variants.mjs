import { Router } from 'express'
import { findImage, IMAGES } from '../lib/images.mjs'
import { parseVariant } from '../lib/params.mjs'
import { placeholder } from '../lib/placeholder.mjs'

export const variants = Router()

variants.get('/', (req, res) => {
  res.json({ images: IMAGES.map(({ name, width, height }) => ({ name, width, height })) })
})

variants.get('/:name/placeholder', (req, res) => {
  const image = findImage(req.params.name)
  if (!image) return res.status(404).json({ error: 'no such image' })

  const variant = parseVariant(req.query)
  if (variant.error) return res.status(400).json({ error: variant.error })

  res.set('Cache-Control', 'public, max-age=86400')
  res.json({ name: image.name, ...placeholder(image, variant) })
})
