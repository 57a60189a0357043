import type { GatewayName } from '../../../src/gateway/gateway.ts'
import type { SmallRequest } from '../zoo.ts'
import { eighteenth } from './eighteenth-cases.ts'
import { eighth } from './eighth-cases.ts'
import { eleventh } from './eleventh-cases.ts'
import { fifteenth } from './fifteenth-cases.ts'
import { fourteenth } from './fourteenth-cases.ts'
import { behindFrameworks } from './framework-cases.ts'
import { later } from './later-cases.ts'
import { mixed } from './mixed-cases.ts'
import { nineteenth } from './nineteenth-cases.ts'
import { ninth } from './ninth-cases.ts'
import { plain } from './plain-cases.ts'
import { seventh } from './seventh-cases.ts'
import { seventeenth } from './seventeenth-cases.ts'
import { sixteenth } from './sixteenth-cases.ts'
import { sixth } from './sixth-cases.ts'
import { tenth } from './tenth-cases.ts'
import { thirteenth } from './thirteenth-cases.ts'
import { twelfth } from './twelfth-cases.ts'
import { twentieth } from './twentieth-cases.ts'
import { twentyFirst } from './twenty-first-cases.ts'

/** A wrong handler (`<name>/wrong/<entry>`), its right twin (`<name>/right/<entry>`), and a request that tells them apart. */
export interface StrangerCase {
  readonly name: string
  readonly shape: string
  readonly gateway: GatewayName
  readonly options?: Readonly<Record<string, unknown>>
  readonly entry: string
  readonly framework?: string
  readonly note: string
  readonly request: SmallRequest
}

/**
 * Written by authors who had seen neither the zoo nor the search, to learn what it finds of handlers that nobody tuned it on. Of the
 * first two authors it found 11 of the 46 (2026-11-22). Of three sets that were written after what came of that was in the search (the
 * same day), it found 14 of 20 in plain Node, 9 of 20 behind frameworks and 13 of 24 of both kinds, in process and counted over all that
 * were written. What came of the first two of those is in the search as well, which is why they measure no more what they
 * did; what it misses stays here.
 *
 * Of the first 52, four are left out since what AWS answers there is not established, and two that never end in-process. Of the 64 of the
 * three sets, six are left out for the first of these reasons, and one since its right twin is not right on its front end.
 *
 * Of a fifth author's set of 24 (the same day) the search at that time found 10 in process, and what came of it is in the search too; two
 * are left out because what AWS answers there is not established, and four for reasons of the test (see their table).
 */
export const strangers: readonly StrangerCase[] = [
  {
    name: 'tickets-workflow',
    shape: 'CRUD with validation',
    gateway: 'rest',
    options: { routes: ['GET /tickets', 'GET /tickets/{id}', 'PUT /tickets/{id}'] },
    entry: 'index.mjs',
    note: 'a ticket in the data has a status without an entry in the transition table',
    request: { method: 'PUT', path: '/tickets/T-1003', body: '{"status":"open"}' },
  },
  {
    name: 'orders-cursor',
    shape: 'pagination',
    gateway: 'http-v2',
    entry: 'index.mjs',
    note: 'the cursor is parsed in try/catch, but its shape is not looked at',
    request: { method: 'GET', path: '/orders', query: 'cursor=e30' },
  },
  {
    name: 'avatar-upload',
    shape: 'file upload',
    gateway: 'function-url',
    entry: 'index.mjs',
    note: 'the boundary regex is taken to match',
    request: { method: 'POST', path: '/avatars', headers: { 'content-type': 'multipart/form-data' } },
  },
  {
    name: 'thumbs-crop',
    shape: 'image resize',
    gateway: 'http-v1',
    entry: 'index.mjs',
    note: 'gravity is validated when given, but has no default where crop needs it',
    request: { method: 'GET', path: '/thumbs/hero.jpg', query: 'fit=crop' },
  },
  {
    name: 'hub-webhook',
    shape: 'webhook with signature',
    gateway: 'http-v1',
    entry: 'index.mjs',
    note: 'timingSafeEqual throws for buffers of different length',
    request: { method: 'POST', path: '/hooks/github', headers: { 'x-hub-signature-256': 'a' } },
  },
  {
    name: 'jwt-profile',
    shape: 'auth with JWT',
    gateway: 'http-v2',
    entry: 'index.mjs',
    note: 'tokens without a scope claim are not thought of',
    request: { method: 'DELETE', path: '/profile/sessions', headers: { authorization: 'Bearer .eyJzdWIiOiJhIn0.' } },
  },
  {
    name: 'graphql-lite',
    shape: 'GraphQL',
    gateway: 'function-url',
    entry: 'index.mjs',
    note: 'a destructuring default does not apply to null',
    request: {
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{book(id:$a)}","variables":null}',
    },
  },
  {
    name: 'sales-export',
    shape: 'CSV export',
    gateway: 'http-v1',
    entry: 'index.mjs',
    note: 'precision has no upper bound',
    request: { method: 'GET', path: '/sales/export', query: 'format=csv&precision=101' },
  },
  {
    name: 'contacts-import',
    shape: 'CSV import',
    gateway: 'http-v1',
    entry: 'index.mjs',
    note: 'a row without the e-mail cell',
    request: {
      method: 'POST',
      path: '/contacts/import',
      headers: { 'content-type': 'text/csv' },
      body: 'name,email\na',
    },
  },
  {
    name: 'contact-form',
    shape: 'form post',
    gateway: 'alb',
    entry: 'index.cjs',
    note: 'decodeURIComponent without a net',
    request: {
      method: 'POST',
      path: '/contact',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'name=%',
    },
  },
  {
    name: 'session-account',
    shape: 'cookie session',
    gateway: 'function-url',
    entry: 'index.mjs',
    note: 'issuedAt of the session is not validated',
    request: { method: 'GET', path: '/account', headers: { cookie: 'session=eyJ1c2VyIjoiIn0' } },
  },
  {
    name: 'catalog-search',
    shape: 'search with filters and sort',
    gateway: 'http-v2',
    entry: 'index.mjs',
    note: 'a sortable numeric column is missing from the list of numeric ones',
    request: { method: 'GET', path: '/catalog/search', query: 'sort=stock' },
  },
  {
    name: 'feature-flags',
    shape: 'feature flags',
    gateway: 'rest',
    entry: 'index.mjs',
    note: 'a rule names a segment that was renamed',
    request: { method: 'GET', path: '/flags/checkout-v2', headers: { 'CloudFront-Viewer-Country': 'DE' } },
  },
  {
    name: 'release-notes-i18n',
    shape: 'i18n',
    gateway: 'http-v2',
    entry: 'index.mjs',
    note: 'what the browser asks for goes to Intl as it is',
    request: { method: 'GET', path: '/release-notes', headers: { 'accept-language': '*' } },
  },
  {
    name: 'cart-pricing',
    shape: 'shopping cart and pricing',
    gateway: 'rest',
    entry: 'index.mjs',
    note: 'reduce without an initial value over the eligible items',
    request: {
      method: 'POST',
      path: '/cart/price',
      headers: { 'content-type': 'application/json' },
      body: '{"items":[{"sku":"MUG-01"}],"coupon":"TEE4FREE"}',
    },
  },
  {
    name: 'sales-report',
    shape: 'reports by date range',
    gateway: 'http-v1',
    entry: 'index.mjs',
    note: 'the pattern lets month 99 pass',
    request: { method: 'GET', path: '/reports/sales', query: 'from=0000-00-00&to=0000-00-00' },
  },
  {
    name: 'document-patch',
    shape: 'batch operations (JSON patch)',
    gateway: 'rest',
    entry: 'index.mjs',
    note: 'from is needed by move and copy, and not checked',
    request: {
      method: 'PATCH',
      path: '/documents/new',
      headers: { 'content-type': 'application/json' },
      body: '[{"op":"move","path":"/a"}]',
    },
  },
  {
    name: 'orders-negotiation',
    shape: 'content negotiation',
    gateway: 'alb',
    entry: 'index.cjs',
    note: 'the XML renderer meets a null note of one order',
    request: { method: 'GET', path: '/orders/1002', headers: { accept: 'application/xml' } },
  },
  {
    name: 'quota-plans',
    shape: 'rate limits',
    gateway: 'function-url',
    entry: 'index.mjs',
    note: 'the internal plan has no limits',
    request: { method: 'GET', path: '/v1/ping', headers: { 'x-api-key': 'ops-internal' } },
  },
  {
    name: 'payments-idempotency',
    shape: 'idempotency keys',
    gateway: 'http-v2',
    entry: 'index.mjs',
    note: 'the fingerprint hashes a body that is absent',
    request: { method: 'POST', path: '/payments', headers: { 'idempotency-key': 'aaaaaaaa' } },
  },
  {
    name: 'inventory-methods',
    shape: 'own router, 405',
    gateway: 'rest',
    entry: 'index.mjs',
    note: 'allow is a list instead of text',
    request: { method: 'POST', path: '/inventory' },
  },
  {
    name: 'shortlinks-preview',
    shape: 'short links',
    gateway: 'rest',
    entry: 'index.mjs',
    note: 'the JSON preview is not stringified',
    request: { method: 'GET', path: '/l/docs+', headers: { accept: 'application/json' } },
  },
  {
    name: 'feed-subscriptions',
    shape: 'error classes mapped to statuses',
    gateway: 'rest',
    entry: 'index.mjs',
    note: 'err.code of a Node error becomes the status code',
    request: { method: 'POST', path: '/feeds', headers: { 'content-type': 'application/json' }, body: '{"url":"a"}' },
  },
  {
    name: 'wallet-transfers',
    shape: 'validation through middlewares',
    gateway: 'http-v2',
    entry: 'index.mjs',
    note: 'BigInt throws a SyntaxError, and the catch-all answers 500',
    request: {
      method: 'POST',
      path: '/transfers',
      headers: { 'content-type': 'application/json' },
      body: '{"currency":"BTC","amount":"a"}',
    },
  },
  {
    name: 'notes-callback',
    shape: 'CRUD, callback style',
    gateway: 'rest',
    entry: 'index.cjs',
    note: 'an error code without a branch: the callback is never called (the payload is null)',
    request: { method: 'PUT', path: '/notes/7', headers: { 'content-type': 'application/json' }, body: '{"text":""}' },
  },
  {
    name: 'mail-templates',
    shape: 'mail templates',
    gateway: 'function-url',
    entry: 'index.mjs',
    note: 'a table is asked for names that it inherits',
    request: {
      method: 'POST',
      path: '/mail',
      headers: { 'content-type': 'application/json' },
      body: '{"to":"@","template":"constructor"}',
    },
  },
  {
    name: 'order-adjustments',
    shape: 'orders/refunds CRUD',
    gateway: 'rest',
    entry: 'index.mjs',
    framework: 'serverless-express',
    note: 'a refund without lines should refund the whole order, but the lines are mapped unguarded',
    request: {
      method: 'POST',
      path: '/orders/ord_1001/adjustments',
      headers: { 'content-type': 'application/json' },
      body: '{"type":"refund"}',
    },
  },
  {
    name: 'catalog-export',
    shape: 'CSV/TSV export',
    gateway: 'http-v2',
    entry: 'index.mjs',
    framework: 'serverless-http',
    note: 'the TSV cell writer calls replace on numbers; default columns are all strings',
    request: { method: 'GET', path: '/exports/products', query: 'format=tsv&columns=price' },
  },
  {
    name: 'session-notes',
    shape: 'cookie session',
    gateway: 'alb',
    entry: 'index.mjs',
    framework: 'serverless-http',
    note: 'sessions of before roles existed have no roles',
    request: { method: 'GET', path: '/admin/notes', headers: { cookie: 'sid=eyJ1c2VyIjoiIn0' } },
  },
  {
    name: 'image-variants',
    shape: 'image resize',
    gateway: 'rest',
    entry: 'index.mjs',
    framework: 'serverless-http',
    note: 'new Array(n) with a fractional n: only dpr 1.5 times an odd width',
    request: { method: 'GET', path: '/images/harbour/placeholder', query: 'w=1&dpr=1.5' },
  },
  {
    name: 'cart-quote',
    shape: 'shopping cart pricing',
    gateway: 'function-url',
    entry: 'index.mjs',
    framework: 'serverless-express',
    note: 'the cheapest-book coupon with no book in the cart',
    request: {
      method: 'POST',
      path: '/cart/quote',
      headers: { 'content-type': 'application/json' },
      body: '{"items":[{"sku":"MUG-01","qty":1}],"coupon":"BOOKWORM"}',
    },
  },
  {
    name: 'tickets-api',
    shape: 'CRUD with zod validation',
    gateway: 'http-v2',
    entry: 'index.mjs',
    framework: 'hono',
    note: "the transition table has no row for the legacy status 'archived'",
    request: { method: 'PATCH', path: '/tickets/T-3', body: '{"status":"open"}' },
  },
  {
    name: 'hono-feature-flags',
    shape: 'feature flags',
    gateway: 'function-url',
    entry: 'index.mjs',
    framework: 'hono',
    note: 'anonymous rollout without a session header spreads undefined',
    request: { method: 'GET', path: '/flags/new-checkout/evaluate', query: 'anonymous=true' },
  },
  {
    name: 'graphql-apq',
    shape: 'GraphQL',
    gateway: 'rest',
    entry: 'index.mjs',
    framework: 'hono',
    note: 'persisted query of version 1 without its hash',
    request: { method: 'POST', path: '/graphql', body: '{"extensions":{"persistedQuery":{"version":1}}}' },
  },
  {
    name: 'shipment-search',
    shape: 'search with filters and sort',
    gateway: 'http-v2',
    entry: 'index.mjs',
    framework: 'fastify',
    note: 'pending shipments have eta null; only the eta sort compares it',
    request: { method: 'GET', path: '/shipments', query: 'status=pending&sort=eta' },
  },
  {
    name: 'room-bookings',
    shape: 'bookings with recurrence',
    gateway: 'rest',
    entry: 'index.mjs',
    framework: 'fastify',
    note: 'the schema only checks the digits; toISOString throws, only for repeated bookings',
    request: {
      method: 'POST',
      path: '/rooms/garden/bookings',
      headers: { 'content-type': 'application/json' },
      body: '{"start":"0000-00-00","repeat":{"every":"week"}}',
    },
  },
  {
    name: 'upload-parts',
    shape: 'file upload',
    gateway: 'function-url',
    entry: 'index.mjs',
    framework: 'middy',
    note: 'a plain form field beside the files: the match for filename is null and is destructured',
    request: {
      method: 'POST',
      path: '/uploads',
      headers: { 'content-type': 'multipart/form-data;boundary=b' },
      body: '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n--b--\r\n',
    },
  },
  {
    name: 'billing-hooks',
    shape: 'webhook',
    gateway: 'rest',
    entry: 'index.mjs',
    framework: 'middy',
    note: 'one of three event types reads data.previous unguarded',
    request: {
      method: 'POST',
      path: '/hooks/billing',
      headers: { 'X-Event-Type': 'subscription.updated' },
      body: '{"data":{}}',
    },
  },
  {
    name: 'revenue-reports',
    shape: 'reports by date range',
    gateway: 'http-v2',
    entry: 'index.mjs',
    framework: 'powertools',
    note: 'only days check that from is not after to; months make new Array(negative)',
    request: { method: 'GET', path: '/reports/revenue', query: 'granularity=month&to=0000-01' },
  },
  {
    name: 'article-negotiation',
    shape: 'content negotiation',
    gateway: 'alb',
    entry: 'index.mjs',
    note: 'unknown types fall back to JSON, but excluding all known ones leaves an empty list',
    request: { method: 'GET', path: '/articles/on-snow', headers: { accept: '*/*;q=0' } },
  },
  {
    name: 'localized-prices',
    shape: 'i18n',
    gateway: 'http-v2',
    entry: 'index.mjs',
    note: 'only the length of the currency code is checked before Intl.NumberFormat gets it',
    request: { method: 'GET', path: '/prices/tea', query: 'currency=000' },
  },
  {
    name: 'invoice-pages',
    shape: 'pagination',
    gateway: 'rest',
    entry: 'index.mjs',
    note: 'the cursor is parsed in try, but JSON null gets past it; cursors only count beside a limit',
    request: { method: 'GET', path: '/invoices', query: 'limit=1&cursor=bnVsbA' },
  },
  {
    name: 'media-proxy',
    shape: 'proxy to a downstream stub',
    gateway: 'rest',
    entry: 'index.mjs',
    note: 'the origin answers 416 with an object, which is passed on as the body',
    request: { method: 'GET', path: '/media/credits.txt', headers: { Range: 'bytes=32-' } },
  },
  {
    name: 'api-keys-jwt',
    shape: 'auth with JWT',
    gateway: 'http-v2',
    entry: 'index.mjs',
    note: 'tokens without any scope claim',
    request: { method: 'GET', path: '/keys', headers: { authorization: 'Bearer .eyJzdWIiOiIifQ.' } },
  },
  {
    name: 'contact-topic',
    shape: 'form post',
    gateway: 'function-url',
    entry: 'index.mjs',
    note: 'browsers always send the invoice field, others do not',
    request: {
      method: 'POST',
      path: '/contact',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'topic=billing',
    },
  },
  {
    name: 'device-readings',
    shape: 'telemetry batch',
    gateway: 'function-url',
    entry: 'index.mjs',
    note: 'text numbers are accepted; the other units coerce them by arithmetic, Celsius calls toFixed on the text',
    request: { method: 'POST', path: '/devices/oven-1/readings', body: '[{"value":"","unit":"C"}]' },
  },
  ...plain,
  ...behindFrameworks,
  ...mixed,
  ...later,
  ...sixth,
  ...seventh,
  ...eighth,
  ...ninth,
  ...tenth,
  ...eleventh,
  ...twelfth,
  ...thirteenth,
  ...fourteenth,
  ...fifteenth,
  ...sixteenth,
  ...seventeenth,
  ...eighteenth,
  ...nineteenth,
  ...twentieth,
  ...twentyFirst,
]
