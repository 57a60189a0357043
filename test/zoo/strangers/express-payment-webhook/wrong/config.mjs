export const secrets = {
  acme: 'acme-whsec-local',
  globex: 'globex-whsec-local',
}
