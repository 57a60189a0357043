// compiled from src/gpa.ts
var __awaiter = function (thisArg, _arguments, P, generator) {
  return new Promise(function (resolve, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value))
      } catch (e) {
        reject(e)
      }
    }
    function rejected(value) {
      try {
        step(generator['throw'](value))
      } catch (e) {
        reject(e)
      }
    }
    function step(result) {
      result.done ? resolve(result.value) : Promise.resolve(result.value).then(fulfilled, rejected)
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next())
  })
}
var Scheme
;(function (Scheme) {
  Scheme['Plain'] = 'plain'
  Scheme['Weighted'] = 'weighted'
  Scheme['BestOf'] = 'best-of'
})(Scheme || (Scheme = {}))
class ValidationError extends Error {
  constructor(message) {
    super(message)
    this.statusCode = 400
  }
}
const respond = (statusCode, body) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})
function parseModules(event) {
  var _a
  let input
  try {
    const raw = (_a = event.body) !== null && _a !== void 0 ? _a : ''
    input = JSON.parse(event.isBase64Encoded ? Buffer.from(raw, 'base64').toString('utf8') : raw)
  } catch (_b) {
    throw new ValidationError('body must be JSON')
  }
  if (input === null || typeof input !== 'object' || !Array.isArray(input.modules))
    throw new ValidationError('modules must be an array')
  if (input.modules.length === 0 || input.modules.length > 100) throw new ValidationError('between 1 and 100 modules')
  return input.modules.map((m, i) => {
    if (m === null || typeof m !== 'object' || typeof m.title !== 'string')
      throw new ValidationError(`modules[${i}].title is missing`)
    if (m.title.length > 100) throw new ValidationError(`modules[${i}].title is too long`)
    if (!Number.isInteger(m.credits) || m.credits < 1 || m.credits > 30)
      throw new ValidationError(`modules[${i}].credits must be 1 to 30`)
    if (m.grade !== 'pass' && !(typeof m.grade === 'number' && m.grade >= 1 && m.grade <= 4))
      throw new ValidationError(`modules[${i}].grade must be 1.0 to 4.0 or "pass"`)
    return { title: m.title, credits: m.credits, grade: m.grade }
  })
}
class GpaCalculator {
  constructor(modules) {
    this.modules = modules
    this.graded = modules.filter((m) => m.grade !== 'pass')
  }
  average(list) {
    const credits = list.reduce((sum, m) => sum + m.credits, 0)
    return credits === 0 ? null : Number((list.reduce((sum, m) => sum + m.grade * m.credits, 0) / credits).toFixed(2))
  }
  calculate(scheme) {
    switch (scheme) {
      case Scheme.Plain:
        return this.graded.length === 0 ? null : this.graded.reduce((sum, m) => sum + m.grade, 0) / this.graded.length
      case Scheme.Weighted:
        return this.average(this.graded)
      case Scheme.BestOf: {
        if (this.graded.length === 0) return null
        // the weakest module does not count
        const weakest = this.graded.reduce((a, b) => (b.grade > a.grade ? b : a))
        return this.average(this.graded.filter((m) => m !== weakest))
      }
    }
  }
}
export const handler = (event) =>
  __awaiter(void 0, void 0, void 0, function* () {
    var _a, _b
    try {
      if (event.resource === '/gpa/schemes' && event.httpMethod === 'GET') return respond(200, Object.values(Scheme))
      if (event.resource !== '/gpa' || event.httpMethod !== 'POST') return respond(404, { message: 'Not found' })
      const scheme =
        (_b = (_a = event.queryStringParameters) === null || _a === void 0 ? void 0 : _a.scheme) !== null &&
        _b !== void 0
          ? _b
          : Scheme.Weighted
      if (!Object.values(Scheme).includes(scheme)) throw new ValidationError('unknown scheme')
      const modules = parseModules(event)
      return respond(200, {
        scheme,
        credits: modules.reduce((n, m) => n + m.credits, 0),
        average: new GpaCalculator(modules).calculate(scheme),
      })
    } catch (err) {
      if (err instanceof ValidationError) return respond(err.statusCode, { message: err.message })
      throw err
    }
  })
