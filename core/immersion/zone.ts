/**
 * Hours on the wall of a place as moments of UTC, and back. Which place it is comes in as an IANA name; what its clocks
 * do is asked of the platform's own table.
 */
const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

export function isZone(zone: string): boolean {
  try {
    return formatOf(zone) !== null;
  } catch {
    return false;
  }
}

/** What clocks of the zone show at that moment, as if it were UTC. */
function wallAt(ms: number, zone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(new Date(ms))) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/**
 * `day` YYYY-MM-DD, `clock` HH:MM. An hour that clocks skip is the one after it; of an hour that comes twice, the
 * first, as RFC 5545 has it (3.3.5).
 */
export function momentOf(day: string, clock: string, zone: string): Date {
  const wall = Date.parse(`${day}T${clock}:00Z`);
  const offsetAt = (ms: number): number => wallAt(ms, zone) - ms;
  const before = offsetAt(wall - 86_400_000);
  const after = offsetAt(wall + 86_400_000);
  const fits = [wall - before, wall - after].filter((ms) => wallAt(ms, zone) === wall);
  return new Date(fits.length > 0 ? Math.min(...fits) : wall - before);
}
