export const TELESCOPES = {
  heron: {
    instrument: 'optical',
    slots: [
      { at: '21:00', minutes: 30, taken: false },
      { at: '22:00', minutes: 60, taken: true },
      { at: '23:30', minutes: 90, taken: false },
    ],
  },
  curlew: {
    instrument: 'infrared',
    slots: [
      { at: '20:30', minutes: 45, taken: false },
      { at: '23:00', minutes: 120, taken: false },
    ],
  },
  bittern: {
    instrument: 'radio',
    slots: [
      { at: '00:00', minutes: 240, taken: false },
      { at: '12:00', minutes: 20, taken: false },
    ],
  },
}

const MINUTES = {
  optical: { student: { perNight: 45 }, fellow: { perNight: 120 }, staff: { perNight: 240 } },
  infrared: { fellow: { perNight: 60 }, staff: { perNight: 180 } },
  radio: { student: { perNight: 30 }, fellow: { perNight: 240 }, staff: { perNight: 480 } },
}

export const minutesFor = (instrument, tier) => MINUTES[instrument][tier]
