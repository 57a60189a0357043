// As deep as the path is told to be, without end for a negative depth.
const descend = (depth) => (depth === 0 ? 0 : 1 + descend(depth - 1))
export const handler = async (event) => ({
  statusCode: 200,
  body: String(descend(Number(event.pathParameters?.depth ?? 1))),
})
