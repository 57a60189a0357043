/** What was typed into the console's test: `{ "body": { "name": "Ada" } }`. */
interface TestEvent {
  readonly body: { readonly name: string }
}

/** Green in the console, where the body is the object that was typed; a front end delivers text, or null. */
export const handler = async (event: TestEvent) => {
  const { name } = event.body
  return { statusCode: 200, body: JSON.stringify({ greeting: `Hello ${name.trim()}` }) }
}
