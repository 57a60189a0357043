export const handler = async (event) => {
  const visits =
    /(?:^|;\s*)visits=(\d{1,6})(?:;|$)/.exec((event.multiValueHeaders?.Cookie ?? []).join('; '))?.[1] ?? '0'
  return {
    statusCode: 200,
    multiValueHeaders: {
      'Set-Cookie': [`visits=${Number(visits) + 1}; Path=/; HttpOnly`, 'seen=1; Path=/'],
      'Content-Type': ['text/plain'],
    },
    body: `visit ${Number(visits) + 1}`,
  }
}
