// cents per piece; express is not offered for everything
export const TARIFF = {
  shirt: { wash: { cents: 320, hours: 48 }, express: { cents: 520, hours: 6 } },
  suit: { dry: { cents: 1450, hours: 72 }, express: { cents: 2200, hours: 24 } },
  duvet: { wash: { cents: 1800, hours: 72 }, dry: { cents: 2400, hours: 96 } },
  leather: { dry: { cents: 3900, hours: 240 } },
}
export const BRANCHES = ['harbour', 'station', 'oldtown']
