export const cors = ({ hosts }) => ({
  after(request) {
    const { origin } = request.event.headers
    if (!origin) return
    const { hostname, origin: normal } = new URL(origin)
    if (hosts.includes(hostname)) request.response.headers['access-control-allow-origin'] = normal
  },
})
