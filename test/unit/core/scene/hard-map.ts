/** Random maps made harder: what no designer draws on purpose and every map holds one day. */
import { buildSnapshot } from '#core/document/build-snapshot';
import { readRecords } from '#core/document/plain-record';
import { cellIcons, cellMarks } from '#core/document/records/cell';
import type { AnyRecord, Snapshot } from '#core/document/snapshot';
import { type Random, seededRandom } from '#core/themes/random';
import { type RandomMapSize, randomSnapshot } from '../../support/random-map';

export const hardTexts = [
  'Превысокомногорассмотрительствующий'.repeat(4),
  'https://example.org/a/very/long/address/without/any/space/that/somebody/pasted/into/the/cell?with=query&and=more',
  'مرحبا بالعالم هذا نص طويل يكتب من اليمين إلى اليسار',
  'שלום עולם, טקסט מימין לשמאל',
  '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦 семья 🏳️‍🌈 и флаг 🇷🇺🇷🇺🇷🇺🇷🇺🇷🇺🇷🇺🇷🇺🇷🇺🇷🇺🇷🇺🇷🇺🇷🇺🇷🇺🇷🇺',
  '客户在这一步等待审核结果而且不知道还要等多久所以打电话给客服',
  'e\u0301'.repeat(200),
  'a\tb\tc\n\n\n  отступ\r\nстрока\u2028ещё\u0000\u0007\ud800 конец \u202eнаоборот',
  '   \n \t ',
  '<b>не разметка</b> & ]]> "кавычки" \u00a0\u00a0\u00a0неразрывные\u00a0пробелы\u00a0без\u00a0единого\u00a0обычного\u00a0пробела\u00a0подряд',
  'Клиент пишет в поддержку и ждёт ответа. '.repeat(250),
  'W'.repeat(1_000),
  '**Жирно и очень длинно, на несколько строк, посреди которых жирное кончается** и идёт дальше **снова жирно**',
  '- первое\n- второе **важное**, с продолжением на следующую строку и ещё дальше\n  - внутри [ссылка](https://example.org/a/very/long/address?with=query)\n100. сотое\n  2. внутреннее',
  '[слова со ссылкой в несколько строк, чтобы они переносились](mailto:someone@example.org) и [ещё](https://a.example)',
  `**${'Ж'.repeat(80)}**[${'a'.repeat(90)}](https://${'b'.repeat(90)}.example)`,
  '**a**b**c**d **👩‍👩‍👧‍👦**👩‍👩‍👧‍👦 \\*\\* ** [x](javascript:1) \n- \n1. **\u202e**',
] as const;

type Values = Readonly<Record<string, unknown>>;

function spice(snapshot: Snapshot, seed: number): Values[] {
  const random = seededRandom(seed + 1_000_000);
  const text = (): string => hardTexts[Math.floor(random() * hardTexts.length)] ?? '';
  const steps = snapshot.byKind.step;
  const step = () => steps[Math.floor(random() * steps.length)]?.id ?? 'step';
  const reading = {
    tally: { form: 'count', gross: Math.floor(random() * 9e9), net: null },
    series: [],
    origin: { kind: 'typed', sources: [], period: null, takenAt: '2026-10-05T12:00:00.000Z' },
  };
  return [
    { kind: 'map', title: text().slice(0, 900), description: text(), isSample: random() < 0.5 },
    {
      kind: 'source',
      id: 'source-1',
      name: text().slice(0, 900),
      rows: 5,
      period: { from: '2026-01-05', to: '2026-03-01' },
    },
    { kind: 'persona', id: 'persona-1', name: text().slice(0, 900) },
    ...[1, 2, 3].map((index) => ({
      kind: 'pain',
      id: `pain-${index}`,
      title: text().slice(0, 900),
      severity: index,
      stepIds: [step(), step()],
      evidence: { contacts: reading, csat: null },
    })),
    ...(['proposed', 'inWork', 'shipped', 'rejected'] as const).map((status) => ({
      kind: 'fix',
      id: `fix-${status}`,
      title: text().slice(0, 900),
      team: text().slice(0, 300),
      stepIds: [step()],
      state: { status, reason: '', since: null },
    })),
    ...[0, 1, 2, 3, 4, 5].map((index) => ({
      kind: 'screenshot',
      id: `shot-${index}`,
      place: { stepId: steps[0]?.id ?? 'step', order: `a${index}` },
      picture: {
        hash: index.toString(16).repeat(64),
        type: 'image/png',
        width: [390, 1920, 1, 4000, 800, 10][index],
        height: [844, 1080, 3000, 2, 600, 10][index],
      },
    })),
    ...[0, 1, 2, 3].map((index) => ({
      kind: 'pin',
      id: `pin-${index}`,
      screenshotId: `shot-${index % 2}`,
      spot: { x: index % 2, y: index / 4 },
      number: index * 333 || 1,
    })),
    {
      kind: 'path',
      id: 'path-to-itself',
      ends: { from: step(), to: step() },
      label: text().slice(0, 900),
      share: 0.333,
    },
    { kind: 'quote', id: 'quote-hard', place: { stepId: step(), order: 'a0' }, text: text(), origin: null },
  ];
}

const titled: ReadonlySet<string> = new Set(['step', 'stage', 'lane']);

function harden(record: AnyRecord, random: Random): Values {
  const dice = random();
  const text = hardTexts[Math.floor(random() * hardTexts.length)] ?? '';
  if (record.kind === 'cell') {
    const picture = { hash: 'f'.repeat(64), type: 'image/png', width: 640, height: 480, description: text };
    return {
      ...record,
      ...(dice < 0.4 ? { text } : {}),
      icon: random() < 0.2 ? (cellIcons[Math.floor(random() * cellIcons.length)] ?? null) : null,
      mark: random() < 0.2 ? (cellMarks[Math.floor(random() * cellMarks.length)] ?? null) : null,
      picture: random() < 0.1 ? picture : null,
    };
  }
  if (record.kind === 'path' && dice < 0.3) return { ...record, label: text.slice(0, 900) };
  if (titled.has(record.kind) && dice < 0.2) return { ...record, title: text.slice(0, 900) };
  if (record.kind !== 'lane') return { ...record };
  const fields = {
    isCollapsed: dice > 0.85,
    isHidden: dice > 0.75 && dice < 0.85,
    height: dice > 0.5 ? 200 : null,
  };
  return { ...record, ...fields, personaId: record.laneKind === 'emotion' ? 'persona-1' : null };
}

/** A snapshot with hard texts in every kind of record; some lanes folded, some hidden. The same for the same seed. */
export function hardSnapshot(seed: number, wanted?: RandomMapSize): Snapshot {
  const random = seededRandom(seed);
  const size = wanted ?? {
    steps: 1 + Math.floor(random() * 14),
    lanes: random() < 0.5 ? 24 : 1 + Math.floor(random() * 12),
  };
  const plain = randomSnapshot(seed, size);
  const changed = [...plain.records.values()].map((record) => harden(record, random));
  const { records } = readRecords([...changed.filter(({ kind }) => kind !== 'map'), ...spice(plain, seed)]);
  return buildSnapshot(
    plain.mapId,
    records.map(({ record }) => record),
  );
}
