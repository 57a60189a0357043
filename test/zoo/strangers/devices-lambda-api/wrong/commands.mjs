const BY_MODEL = new Map([
  ['tracker', ['locate', 'reboot', 'update']],
  ['gate', ['reboot', 'update']],
  ['beacon', ['locate']],
])

export const commandsFor = ({ model }) => BY_MODEL.get(model) ?? []
