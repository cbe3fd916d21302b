/** Hosts as a line that people edit: "Name / Team; Name / Team". */
import type { Named } from '#core/immersion/people';

export const hostsText = (hosts: readonly Named[]): string =>
  hosts.map(({ name, team }) => (team.trim() === '' ? name : `${name} / ${team}`)).join('; ');
