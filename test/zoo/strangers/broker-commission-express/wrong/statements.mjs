const BROKERS = new Map([
  [
    'b-100',
    {
      office: 'Leeds',
      rate: 0.12,
      periods: {
        '2024-Q1': [
          ['motor', 18400],
          ['home', 7200],
        ],
        '2024-Q2': [['motor', 17000]],
      },
    },
  ],
  ['b-200', { office: 'Málaga', rate: 0.1, periods: { '2024-Q1': [['travel', 5200]] } }],
  [
    'b-300',
    {
      office: 'Łódź',
      rate: 0.11,
      periods: {
        '2024-Q2': [
          ['fleet', 64000],
          ['cargo', 900],
        ],
      },
    },
  ],
])

export function statementFor(id, period) {
  const broker = BROKERS.get(id)
  if (!broker || !Object.hasOwn(broker.periods, period)) return null
  return {
    broker: id,
    office: broker.office,
    period,
    lines: broker.periods[period].map(([line, premium]) => ({
      line,
      premium,
      commission: Math.round(premium * broker.rate),
    })),
  }
}

export function toCsv(statement) {
  return ['line,premium,commission', ...statement.lines.map((l) => `${l.line},${l.premium},${l.commission}`)].join(
    '\r\n',
  )
}
