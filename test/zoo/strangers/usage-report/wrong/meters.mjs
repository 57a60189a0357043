export const METERS = ['north-01', 'north-02', 'south-01', 'workshop']

// synthetic but stable consumption in watt hours
export const reading = (meter, day, hour) => 1000 + ((day * 37 + hour * 11 + meter.length * 5) % 900)
