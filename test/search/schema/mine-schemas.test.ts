import jsTokens from 'js-tokens'
import { describe, expect, it } from 'vitest'
import { mineSchemas, schemasOf } from '../../../src/search/schema/mine-schemas.ts'
import type { Schema } from '../../../src/search/schema/schema.ts'
import { meaningful } from '../../../src/search/tokens/source-values.ts'

const mined = (source: string) => schemasOf(mineSchemas(meaningful([...jsTokens(source)])))
const schemas = (source: string): Schema[] => mined(source).map(({ schema }) => schema)

const order: Schema = {
  type: 'object',
  properties: { sku: { type: 'string', minLength: 1, maxLength: 20 }, qty: { type: 'integer', minimum: 1 } },
  required: ['sku', 'qty'],
}

describe('one schema, however it is written', () => {
  it.each([
    ['zod', 'const Order = z.object({ sku: z.string().min(1).max(20), qty: z.number().int().min(1) })'],
    [
      'zod with what it names',
      'const qty = z.int().min(1)\nconst o = z.strictObject({ sku: z.string().min(1).max(20), qty })',
    ],
    [
      'zod in a call',
      "app.post('/', zValidator('json', z.object({ sku: z.string().min(1).max(20), qty: z.int().min(1) })), go)",
    ],
    [
      'zod with types of its own',
      'const o = z.object<Shape<Record<string, Field>>>({ sku: z.string<Sku>().min(1).max(20), qty: z.int().min(1) })',
    ],
    [
      'zod with types of its own, in a call',
      "app.post('/', zValidator('json', z.object<Shape>({ sku: z.string().min(1).max(20), qty: z.int().min(1) })), go)",
    ],
    [
      'zod that is extended',
      'const Base = z.object({ sku: z.string().min(1).max(20) })\nexport const Order = Base.extend({ qty: z.int().gte(1) }).strict()',
    ],
    [
      'zod that is spread',
      'const Base = z.object({ sku: z.string().min(1).max(20) });\nconst Order = z.object({ ...Base.shape, qty: z.int().gte(1) });',
    ],
    [
      'joi',
      'const o = Joi.object({ sku: Joi.string().min(1).max(20).required(), qty: Joi.number().integer().min(1).required() })',
    ],
    [
      'yup',
      'const o = yup.object().shape({ sku: yup.string().min(1).max(20).required(), qty: yup.number().integer().min(1).required() })',
    ],
    [
      'valibot',
      'const o = v.object({ sku: v.pipe(v.string(), v.minLength(1), v.maxLength(20)), qty: v.pipe(v.number(), v.integer(), v.minValue(1)) })',
    ],
    [
      'valibot that picks',
      "const Base = v.object({ id: v.string(), sku: v.pipe(v.string(), v.minLength(1), v.maxLength(20)), qty: v.pipe(v.number(), v.integer(), v.minValue(1)) })\nconst Order = v.pick(Base, ['sku', 'qty'])",
    ],
    [
      'TypeBox',
      'const o = Type.Object({ sku: Type.String({ minLength: 1, maxLength: 20 }), qty: Type.Integer({ minimum: 1 }) })',
    ],
    [
      'zod that is extended before its base stands there',
      'const Order = Base.extend({ qty: z.int().gte(1) }); const Base = z.object({ sku: z.string().min(1).max(20) });',
    ],
    [
      'zod in a bundle',
      'var import_zod = require("zod"); var least = 1; var Base = import_zod.z.object({ sku: import_zod.z.string().min(least).max(20) }); var Order = Base.extend({ qty: import_zod.z.int().min(1) });',
    ],
    [
      'zod in a bundle, minified',
      'var e=require("zod"),t=1,r=e.z.object({sku:e.z.string().min(t).max(20)}),n=new Map,i=async o=>{var u=1,f=2;return u},s=r.extend({qty:e.z.int().min(1)});',
    ],
    [
      'zod in a call, in a bundle',
      'app.post("/", (0, import_v.zValidator)("json", import_zod.z.object({ sku: import_zod.z.string().min(1).max(20), qty: import_zod.z.int().min(1) })), go);',
    ],
    [
      'joi in a bundle',
      'var import_joi = __toESM(require("joi"), 1); var o = import_joi.default.object({ sku: import_joi.default.string().min(1).max(20).required(), qty: import_joi.default.number().integer().min(1).required() });',
    ],
    [
      'valibot in a bundle',
      'var v = require("valibot"); let o = (0, v.object)({ sku: (0, v.pipe)((0, v.string)(), (0, v.minLength)(1), (0, v.maxLength)(20)), qty: (0, v.pipe)((0, v.number)(), (0, v.integer)(), (0, v.minValue)(1)) });',
    ],
    [
      'JSON Schema',
      "const check = ajv.compile({ type: 'object', required: ['sku', 'qty'], properties: { sku: { type: 'string', minLength: 1, maxLength: 20 }, qty: { type: 'integer', minimum: 1 } } })",
    ],
    [
      'JSON Schema with what it names',
      "const sku = { type: 'string', minLength: 1, maxLength: 20 } as const\nconst LEAST = 1\nconst order = { type: 'object', properties: { sku, qty: { type: 'integer', minimum: LEAST } }, required: ['sku', 'qty'] }",
    ],
  ])('%s', (_, source) => {
    expect(schemas(source)[0]).toEqual(order)
  })
})

const member = (source: string) => schemas(`const all = z.object({ one: ${source} })`)[0]!

describe('members', () => {
  it.each<[string, Schema]>([
    ["z.enum(['a', 'b'])", { enum: ['a', 'b'] }],
    ["z.literal('a')", { enum: ['a'] }],
    ['z.email()', { type: 'string', format: 'email' }],
    ['z.string().email().max(254)', { type: 'string', format: 'email', maxLength: 254 }],
    ['z.iso.date()', { type: 'string', format: 'date' }],
    ['z.coerce.number().positive()', { type: 'number', minimum: 0.01 }],
    ['z.string().regex(/^[A-Z]{2}$/)', { type: 'string', pattern: '^[A-Z]{2}$' }],
    ['z.array(z.boolean()).min(2)', { type: 'array', items: { type: 'boolean' }, minItems: 2 }],
    ["z.string().toLowerCase().pipe(z.enum(['a', 'b']))", { type: 'string', enum: ['a', 'b'] }],
    ['z.string().transform(Number).pipe(z.number().min(1))', { type: 'string' }],
    ['z.string().array()', { type: 'array', items: { type: 'string' } }],
    ['z.tuple([z.string(), z.null()])', { type: 'array', tuple: [{ type: 'string' }, { type: 'null' }] }],
    ['z.string().nullable()', { anyOf: [{ type: 'string' }, { type: 'null' }] }],
    ['z.union([z.string(), z.boolean()])', { anyOf: [{ type: 'string' }, { type: 'boolean' }] }],
    ['z.string().or(z.boolean())', { anyOf: [{ type: 'string' }, { type: 'boolean' }] }],
    ['z.preprocess((one) => one ?? {}, z.string())', { type: 'string' }],
    ['z.string().transform((one) => one.trim()).refine((one) => one.length > 2, { message: "a" })', { type: 'string' }],
    ['z.number().max(60 * 60)', { type: 'number' }],
    ["yup.mixed().oneOf(['a', 'b']).required()", { enum: ['a', 'b'] }],
    ['z.custom(isFine)', {}],
    ['wherever(1)', {}],
  ])('%s', (source, schema) => {
    expect(member(source)).toEqual({ type: 'object', properties: { one: schema }, required: ['one'] })
  })

  it.each(['z.string().optional()', 'z.optional(z.string())', 'z.string().default("a")', 'z.string().nullish()'])(
    '%s may be left out',
    (source) => expect(member(source).required).toEqual([]),
  )
})

it('members of joi may be left out in a bundle as well', () => {
  const source = 'var e = __toESM(require("joi")); var o = e.default.object({ a: e.default.string() });'
  expect(schemas(source)[0]!.required).toEqual([])
})

const base = 'const Base = v.object({ id: v.string(), name: v.string(), note: v.boolean() })\n'

it.each<[string, string[], string[]]>([
  ['Base.pick({ name: true })', ['name'], ['name']],
  ["Base.pick(['name'])", ['name'], ['name']],
  ["Base.omit(['id'])", ['name', 'note'], ['name', 'note']],
  ["v.pick(Base, ['name', 'id'])", ['id', 'name'], ['id', 'name']],
  ["Type.Pick(Base, ['name'])", ['name'], ['name']],
  ["Type.Omit(Base, ['name'])", ['id', 'note'], ['id', 'note']],
  ['Base.pick(WANTED)', ['id', 'name', 'note'], ['id', 'name', 'note']],
  ['Base.partial()', ['id', 'name', 'note'], []],
  ['Base.partial({ id: true })', ['id', 'name', 'note'], ['name', 'note']],
  ["v.partial(Base, ['id', 'note'])", ['id', 'name', 'note'], ['name']],
  ['Type.Partial(Base)', ['id', 'name', 'note'], []],
  ['Base.partial().required({ id: true })', ['id', 'name', 'note'], ['id']],
])('%s has the members of its base that it names', (source, members, required) => {
  const all = schemas(`${base}const Other = z.object({ of: ${source} })`)
  const { properties, required: asked } = all.find((one) => one.properties!['of'])!.properties!['of']!
  expect([Object.keys(properties!), asked]).toEqual([members, required])
})

it.each<[string, Schema]>([
  ['z.number().min(5).positive()', { type: 'number', minimum: 5 }],
  ['z.number().gte(10).nonnegative()', { type: 'number', minimum: 10 }],
  ['z.number().negative().max(-5)', { type: 'number', maximum: -5 }],
  ['z.number().lt(5).int()', { type: 'integer', maximum: 4 }],
  ['z.number().gt(5).int()', { type: 'integer', minimum: 6 }],
  ['z.number().negative().int()', { type: 'integer', maximum: -1 }],
  ['z.int().gt(-1)', { type: 'integer', minimum: 0 }],
  ['z.int().gt(4.5).lt(8.5)', { type: 'integer', minimum: 5, maximum: 8 }],
  ['z.string().min(3).nonempty().max(9).max(20)', { type: 'string', minLength: 3, maxLength: 9 }],
])('%s: the stricter bound counts, and those of integers are integers', (source, schema) => {
  expect(member(source).properties!['one']).toEqual(schema)
})

it('tells the variants of a union apart', () => {
  expect(
    schemas(
      "const Pay = z.discriminatedUnion('by', [z.object({ by: z.literal('card'), pan: z.string() }), z.object({ by: z.literal('cash') })])",
    ),
  ).toEqual([
    {
      anyOf: [
        { type: 'object', properties: { by: { enum: ['card'] }, pan: { type: 'string' } }, required: ['by', 'pan'] },
        { type: 'object', properties: { by: { enum: ['cash'] } }, required: ['by'] },
      ],
    },
  ])
})

it('says of which part of a request a schema is where its name does, and leaves out those of answers', () => {
  const source = `
    const listQuery = z.object({ limit: z.coerce.number() })
    app.get('/', { schema: { querystring: { type: 'object', properties: { q: { type: 'string' } } },
      response: { 200: { type: 'object', properties: { id: { type: 'string' } } } } } }, list)
    app.post('/', { schema: { body: { type: 'object', properties: { name: { type: 'string' } } } } }, add)
    const Answer = z.object({ id: z.string() })`
  expect(mined(source).map(({ schema, place }) => [Object.keys(schema.properties!), place])).toEqual([
    [['limit'], 'query'],
    [['q'], 'query'],
    [['name'], 'body'],
    [['id'], undefined],
  ])
})

it('puts what is a part of others last', () => {
  const source = 'const Line = z.object({ sku: z.string() })\nconst Order = z.object({ lines: z.array(Line) })'
  expect(schemas(source).map(({ properties }) => Object.keys(properties!))).toEqual([['lines'], ['sku']])
})

it.each([
  'const a = z.object(',
  'const a = z.object({ b: z.string(',
  'const a = { properties: {',
  'const f = async (a) => { const b = `${c({ d: `${1}` })}` }',
  'const { a, b } = z.object({})',
  'const A = B.extend({ a: B, b: B })\nconst B = A.extend({ c: A, d: A })\nconst C = z.object({ A, B })',
  'const a = class { static b = z.object({ c }) }',
])('is not led astray by %s', (source) => {
  expect(() => schemas(source)).not.toThrow()
})

it('a name means what its own module gives it', () => {
  const mineOf = (source: string) => mineSchemas(meaningful([...jsTokens(source)]))
  const [one, other] = [
    mineOf('const MOST = 1'),
    mineOf('const MOST = 10\nexport const Tags = z.object({ tags: z.array(z.string()).min(2).max(MOST) })'),
  ]
  const [tags] = schemasOf({ defined: new Map([...other.defined, ...one.defined]), roots: other.roots })
  expect(tags!.schema.properties!['tags']).toMatchObject({ minItems: 2, maxItems: 10 })
})

it.each<[string, Schema]>([
  ['z.array(z.string()).min(5).max(2)', { type: 'array', items: { type: 'string' }, minItems: 5 }],
  ['z.array(z.string()).min(-1).max(1.5)', { type: 'array', items: { type: 'string' } }],
  ['z.string().max(-1)', { type: 'string' }],
  ['z.string().length(5_000_000)', { type: 'string' }],
  ['z.string().regex(/^\\p{L}{3}$/u)', { type: 'string' }],
])('%s: what cannot be met says nothing', (source, schema) => {
  expect(member(source).properties!['one']).toEqual(schema)
})

it('a key that is computed is none, and what stands too deep is nothing', () => {
  expect(schemas('const a = z.object({ [KEY]: z.string(), b: z.string() })')[0]!.required).toEqual(['b'])
  const deep = 'const a = z.object({ b: ' + '['.repeat(5_000) + ']'.repeat(5_000) + ' })'
  expect(() => schemas(deep)).not.toThrow()
})

it('parts that are shared make no end of schemas', () => {
  const levels = Array.from({ length: 24 }, (_, i) => `const S${i + 1} = z.object({ x: S${i}, y: S${i} })`)
  const source = ['const S0 = z.object({ z: z.string() })', ...levels].join('\n')
  expect(JSON.stringify(schemas(source)).length).toBeLessThan(500_000)
})
