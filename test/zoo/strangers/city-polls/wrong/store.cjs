exports.districts = ['north', 'old-town', 'harbour', 'hillside']

exports.polls = [
  {
    id: 'bike-lanes',
    question: 'Where should bike lanes go first?',
    options: ['ring-road', 'quay', 'station'],
    closed: false,
  },
  { id: 'market-day', question: 'Which day for the market?', options: ['friday', 'saturday'], closed: true },
]

const ballots = [
  { poll: 'bike-lanes', option: 'quay', district: 'harbour' },
  { poll: 'bike-lanes', option: 'quay', district: 'old-town' },
  { poll: 'bike-lanes', option: 'station', district: 'north' },
  { poll: 'bike-lanes', option: 'ring-road', district: 'hillside' },
  { poll: 'market-day', option: 'friday', district: 'north' },
  { poll: 'market-day', option: 'saturday', district: 'old-town' },
  { poll: 'market-day', option: 'saturday', district: 'harbour' },
]

exports.votesFor = (poll, district) =>
  ballots.filter((b) => b.poll === poll && (district === undefined || b.district === district))
