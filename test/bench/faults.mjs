// npm run bench:faults: what watching outgoing calls costs, against the built package and a server on this machine. Asserts nothing.
import http from 'node:http'
import { invoke } from 'proxyproof'

const calls = 2_000
const rounds = 7
const server = http.createServer((_request, response) => response.end('{}'))
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const url = `http://127.0.0.1:${server.address().port}/`
const agent = new http.Agent({ keepAlive: true })

const clients = {
  fetch: async () => (await fetch(url)).text(),
  'http, a connection each': () => get({}),
  'http, kept alive': () => get({ agent }),
}

console.log(`Node ${process.version}, medians of ${rounds} rounds of ${calls} calls, one after the other\n`)
console.log(`${''.padEnd(26)}${'without'.padStart(12)}${'watched'.padStart(12)}${'more'.padStart(12)}`)
for (const [name, call] of Object.entries(clients)) {
  const [without, watched] = [await cost(call, false), await cost(call, true)]
  console.log(`${name.padEnd(26)}${us(without)}${us(watched)}${us(watched - without)}`)
}
server.close()
agent.destroy()

/** Microseconds for one call of a handler, in-process. */
async function cost(call, faults) {
  const handler = async () => {
    const start = performance.now()
    for (let i = 0; i < calls; i++) await call()
    return ((performance.now() - start) / calls) * 1_000
  }
  const times = []
  for (let round = 0; round < rounds; round++)
    times.push((await invoke(handler, {}, { timeoutMs: 60_000, ...(faults && { faults: true }) })).payload)
  return times.toSorted((a, b) => a - b)[rounds >> 1]
}

function get(options) {
  return new Promise((resolve, reject) => {
    http.get(url, options, (response) => response.on('end', resolve).resume()).on('error', reject)
  })
}

function us(number) {
  return `${number.toFixed(0)} us`.padStart(12)
}
