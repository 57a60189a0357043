import { pieces } from './pieces.mjs'

// a dry run: says what each operation would do
function attempt(operation, done) {
  setImmediate(() => {
    const piece = pieces.get(operation?.piece)
    if (!piece) return done({ status: 404 })
    if (operation.action === 'lend') return done({ status: piece.onLoan ? 409 : 200, piece: piece.id })
    if (operation.action === 'return') return done({ status: piece.onLoan ? 200 : 409, piece: piece.id })
    done({ status: 422, piece: piece.id })
  })
}

export function runAll(operations, done) {
  const results = []
  let open = operations.length
  operations.forEach((operation, i) => {
    attempt(operation, (result) => {
      results[i] = result
      open -= 1
      if (open === 0) done(results)
    })
  })
}
