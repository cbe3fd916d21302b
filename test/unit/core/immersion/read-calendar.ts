/**
 * A strict reader of iCalendar for tests, after RFC 5545: line ends, lengths, folding, escaping, required and repeated
 * properties. Throws at the first thing the standard does not allow.
 */
export interface Property {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly value: string;
}

export interface ReadCalendar {
  readonly method: string;
  readonly events: readonly (readonly Property[])[];
}

const utf8 = new TextEncoder();

export function readCalendar(text: string): ReadCalendar {
  const properties = unfolded(text).map(readLine);
  const [first, last] = [properties[0], properties.at(-1)];
  if (first?.name !== 'BEGIN' || last?.name !== 'END' || first.value !== last.value)
    throw new Error('No calendar');
  const events: Property[][] = [];
  const head: Property[] = [];
  let open: Property[] | null = null;
  for (const property of properties.slice(1, -1)) {
    if (property.name === 'BEGIN') open = begun(property, open);
    else if (property.name === 'END') {
      events.push(checked(open));
      open = null;
    } else (open ?? head).push(property);
  }
  if (once(head, 'VERSION') !== '2.0') throw new Error('Another version');
  once(head, 'PRODID');
  return { method: once(head, 'METHOD'), events };
}

function once(properties: readonly Property[], name: string): string {
  const found = properties.filter((each) => each.name === name);
  if (found.length !== 1) throw new Error(`${name} must be there once`);
  return found[0]?.value ?? '';
}

function begun({ value }: Property, open: unknown): Property[] {
  if (open !== null || value !== 'VEVENT') throw new Error('A component where none may be');
  return [];
}

function unfolded(text: string): readonly string[] {
  if (!text.endsWith('\r\n')) throw new Error('The last line has no end');
  const lines: string[] = [];
  for (const line of text.slice(0, -2).split('\r\n')) {
    if (/[\r\n]/.test(line)) throw new Error('A line end that is not CRLF');
    if (utf8.encode(line).length > 75) throw new Error(`A line of more than 75 octets: ${line}`);
    if (line.includes('\ufffd')) throw new Error('A character was cut in two');
    if (/^[ \t]/.test(line)) lines.push(`${lines.pop() ?? ''}${line.slice(1)}`);
    else lines.push(line);
  }
  return lines;
}

/** Values of TEXT are unescaped; an escape that the standard does not know is refused. */
const texts = new Set(['UID', 'SUMMARY', 'DESCRIPTION', 'LOCATION']);

function readLine(line: string): Property {
  const parts = /^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/su.exec(line);
  if (!parts) throw new Error(`Not a content line: ${line}`);
  const [, name = '', given = '', value = ''] = parts;
  const parameters = Object.fromEntries(
    [...given.matchAll(/;([A-Z-]+)=("[^"]*"|[^";:,]*)/gu)].map(([, key = '', said = '']) => [
      key,
      said
        .replace(/^"|"$/g, '')
        .replace(/\^([n^'])/g, (_, sign: string) => ({ n: '\n', "'": '"' })[sign] ?? '^'),
    ]),
  );
  if (!texts.has(name)) return { name, parameters, value };
  if (/(?<!\\)(?:\\\\)*[,;]/.test(value)) throw new Error(`Not escaped: ${value}`);
  const unescaped = value.replace(/\\(.?)/gsu, (_, sign: string) => {
    if (/[nN]/.test(sign)) return '\n';
    if (/[\\,;]/.test(sign)) return sign;
    throw new Error(`No such escape: \\${sign}`);
  });
  return { name, parameters, value: unescaped };
}

function checked(event: Property[] | null): Property[] {
  if (event === null) throw new Error('An end without a beginning');
  for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'SEQUENCE', 'ORGANIZER', 'STATUS', 'SUMMARY'])
    once(event, name);
  for (const name of ['DTEND', 'DESCRIPTION', 'LOCATION'])
    if (event.filter((each) => each.name === name).length > 1) throw new Error(`Twice: ${name}`);
  for (const { name, parameters, value } of event) {
    const pattern = parameters.VALUE === 'DATE' ? /^\d{8}$/ : /^\d{8}T\d{6}Z$/;
    if (name.startsWith('DT') && !pattern.test(value)) throw new Error(`Not a time: ${value}`);
  }
  return event;
}
