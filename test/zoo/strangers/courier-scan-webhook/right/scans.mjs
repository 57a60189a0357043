export const SCANS = {
  collected: { status: 'in transit', depot: false, notify: ['sender'] },
  arrived: { status: 'at depot', depot: true, notify: [] },
  departed: { status: 'in transit', depot: true, notify: [] },
  loaded: { status: 'out for delivery', depot: true, notify: ['recipient'] },
  delivered: { status: 'delivered', depot: false, notify: ['sender', 'recipient'] },
  refused: { status: 'returning', depot: false, notify: ['sender'] },
}
