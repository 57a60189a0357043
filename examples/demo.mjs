// npm run demo: the main job, on an Express app that is right and on a handler that is not.
import { checkProxyHandler, textReport } from 'proxyproof'

const options = { gateway: 'rest', runtime: 'nodejs22.x' }

for (const name of ['express', 'unstringified-body']) {
  const handler = new URL(`./${name}/handler.ts`, import.meta.url)
  const report = await checkProxyHandler(handler, options)
  console.log(`${textReport(report, { name: `examples/${name}`, color: process.stdout.isTTY === true })}\n`)
}
