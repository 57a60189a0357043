const { Router } = require('express')
const { totalOf } = require('./total.cjs')

const router = Router()
router.get('/', (req, res) => res.json([]))
router.post('/', (req, res) => res.status(201).json({ total: totalOf(req.body) }))

module.exports = router
