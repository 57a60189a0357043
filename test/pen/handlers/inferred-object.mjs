// HTTP APIs of format 2.0 and Function URLs make a response of any object without statusCode.
export const handler = async (event) => ({ message: 'hello', path: event.rawPath.length })
