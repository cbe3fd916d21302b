/** Files as other programs and people write them become the maps they mean. */
import { describe, expect, it } from 'vitest';
import {
  lanesInOrder,
  mapOf,
  painsOfStep,
  pathsOf,
  personasInOrder,
  stagesInOrder,
  stepsInOrder,
  stepsOfStage,
} from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { foreignEndings, isForeignFile, isSurelyForeignMap } from '#core/file/formats/file-endings';
import { foreignFormats, formatOfFile, lossLines } from '#core/file/formats/foreign-formats';
import { readCjml } from '#core/file/formats/read-cjml';
import { readJsonCanvas } from '#core/file/formats/read-json-canvas';
import { readOpenJourney } from '#core/file/formats/read-open-journey';
import { readOutline } from '#core/file/formats/read-outline';
import { readTable } from '#core/file/formats/read-table';
import { writeTable } from '#core/file/formats/write-table';
import { snapshotOf } from './essence';

const shape = (snapshot: Snapshot): readonly (readonly [string, readonly string[]])[] =>
  stagesInOrder(snapshot).map(({ id, title }) => [
    title,
    stepsOfStage(snapshot, id).map((step) => step.title),
  ]);

const paths = (snapshot: Snapshot): readonly string[] => {
  const titles = new Map<string, string>(stepsInOrder(snapshot).map(({ id, title }) => [id, title]));
  return pathsOf(snapshot).map(
    ({ ends, pathKind, share }) =>
      `${titles.get(ends.from)} > ${titles.get(ends.to)}${pathKind === 'main' ? '' : ` ${pathKind}`}${share === null ? '' : ` ${share}`}`,
  );
};

/** Rows of lanes: heading, then what stands at each step. */
const lanes = (snapshot: Snapshot): readonly (readonly unknown[])[] => {
  const { grid } = writeTable(snapshot, { language: 'en', isAcross: true });
  return grid.slice(3, -1);
};

describe('An outline', () => {
  it('of headings has a title, stages, steps and lanes', () => {
    const text = `# Selling a bicycle

## Publish
### Log in
- Actions: opens the app
- Emotion: -1
    - cannot remember the password
- Pains: forgotten password
### Add photos
- takes five photos
- Thoughts: which one first?

## Sell
### Answer **questions**
- → Log in · 10%
### Hand over
`;
    const map = snapshotOf(readOutline(text, 'en'));
    expect(mapOf(map).title).toBe('Selling a bicycle');
    expect(shape(map)).toEqual([
      ['Publish', ['Log in', 'Add photos']],
      ['Sell', ['Answer **questions**', 'Hand over']],
    ]);
    expect(lanes(map)).toEqual([
      ['Actions', 'opens the app', 'takes five photos', '', ''],
      ['Emotion', '-1\ncannot remember the password', '', '', ''],
      ['Pains', 'forgotten password', '', '', ''],
      ['Thoughts', '', 'which one first?', '', ''],
    ]);
    expect([...paths(map)].sort()).toEqual([
      'Add photos > Answer **questions**',
      'Answer **questions** > Log in 0.1',
      'Log in > Add photos',
    ]);
  });

  it('by indentation alone, in Russian, is the same kind of map', () => {
    const text =
      'Публикация\n\tВойти\n\t\tМысли: где пароль?\n\tФото\nПродажа\n  1) Ответить\n  2) Передать\n';
    const map = snapshotOf(readOutline(text, 'ru'));
    expect(shape(map)).toEqual([
      ['Публикация', ['Войти', 'Фото']],
      ['Продажа', ['Ответить', 'Передать']],
    ]);
    expect(lanes(map)).toEqual([['Thoughts', 'где пароль?', '', '', '']]);
  });

  it('of one level is a row of steps', () => {
    expect(shape(snapshotOf(readOutline('- a\n- b\n\n- c', 'en')))).toEqual([['', ['a', 'b', 'c']]]);
    expect(shape(snapshotOf(readOutline('a\n  Thoughts: x\nb\n  Pains: y', 'en')))).toEqual([
      ['', ['a', 'b']],
    ]);
  });

  it('with a lane before any step, or a path to nowhere, is refused in its line', () => {
    const early = '# t\n## s\n- Thoughts: x\n### step\n- Thoughts: y';
    expect(readOutline(early, 'en')).toMatchObject({ ok: false, line: 3 });
    expect(readOutline('s\n  a\n    -> nowhere\n', 'en')).toMatchObject({ ok: false, line: 3 });
    expect(readOutline(' \n', 'en')).toMatchObject({ ok: false, line: 1 });
  });
});

describe('A table', () => {
  it('of another make is read by its headings', () => {
    const map = snapshotOf(
      readTable(
        [
          ['Our journey', '', '', ''],
          ['Phase', 'Step', 'User actions', 'Minutes'],
          ['Find', 'Search', 'types', 2],
          ['', 'Compare', '', 10],
          ['Buy', 'Pay', 'by card', 1],
        ],
        'en',
      ),
    );
    expect(shape(map)).toEqual([
      ['Find', ['Search', 'Compare']],
      ['Buy', ['Pay']],
    ]);
    expect(lanesInOrder(map).map(({ laneKind, title }) => [laneKind, title])).toEqual([
      ['actions', 'User actions'],
      ['customNumber', 'Minutes'],
    ]);
    expect(paths(map)).toEqual(['Search > Compare', 'Compare > Pay']);
  });

  it('with steps from left to right is turned', () => {
    const map = snapshotOf(
      readTable(
        [
          ['', 'Искать', 'Платить'],
          ['Действия', 'печатает', 'картой'],
          ['Эмоции', '+1', 'Очень плохо'],
        ],
        'ru',
      ),
    );
    expect(shape(map)).toEqual([['', ['Искать', 'Платить']]]);
    expect(lanes(map)).toEqual([
      ['Actions', 'печатает', 'картой'],
      ['Emotion', 1, -2],
    ]);
  });

  it('without rows, or with a path to a row that is not there, is refused', () => {
    expect(readTable([], 'en').ok).toBe(false);
    expect(readTable([['Step', 'Actions']], 'en')).toMatchObject({ ok: false, line: 1 });
    const grid = [
      ['No.', 'Step', 'Next'],
      [1, 'a', '7'],
    ];
    expect(readTable(grid, 'en')).toMatchObject({ ok: false, line: 2, values: { number: '7' } });
  });
});

describe('A JSON Canvas', () => {
  it('drawn freely becomes columns, stages and paths', () => {
    const node = (id: string, x: number, y: number, text: string) => ({
      id,
      type: 'text',
      x,
      y,
      width: 200,
      height: 60,
      text,
    });
    const text = JSON.stringify({
      nodes: [
        { id: 'g', type: 'group', x: -20, y: -20, width: 500, height: 400, label: 'Find', color: '4' },
        node('b', 260, 10, 'Compare'),
        node('a', 0, 0, 'Search'),
        node('note', 5, 100, 'types a word'),
        node('c', 520, 0, 'Pay'),
        { id: 'f', type: 'file', x: 0, y: 900, width: 10, height: 10, file: 'a.md' },
        { id: 'l', type: 'link', x: 0, y: 990, width: 10, height: 10, url: 'java\tscript:alert(1)' },
      ],
      edges: [
        { id: '1', fromNode: 'a', toNode: 'b', label: '80%' },
        { id: '2', fromNode: 'b', toNode: 'c', color: '1' },
        { id: '3', fromNode: 'a', toNode: 'g' },
      ],
    });
    const read = readJsonCanvas(text, 'en');
    const map = snapshotOf(read);
    expect(shape(map)).toEqual([
      ['Find', ['Search', 'Compare']],
      ['', ['Pay']],
    ]);
    expect(stagesInOrder(map)[0]?.color).toBe(3);
    expect(paths(map)).toEqual(['Search > Compare 0.8', 'Compare > Pay failure']);
    expect(lanes(map)).toEqual([['Text', 'types a word', '', '']]);
    expect(read.ok && lossLines(read.left, 'en')).toEqual([
      'Links to files: 1',
      'Unsafe addresses: 1',
      'Arrows that join no two steps: 1',
    ]);
  });

  it('with a node that lacks its place is refused in the line of the node', () => {
    const text =
      '{"nodes": [\n  {"id": "a", "type": "text", "x": 0, "y": 0, "width": 1, "height": 1, "text": "t"},\n  {"id": "b", "type": "text", "x": 0}\n]}';
    expect(readJsonCanvas(text, 'en')).toMatchObject({ ok: false, line: 3, values: { field: 'y' } });
  });
});

describe('CJML', () => {
  it('as its site shows it becomes a map', () => {
    const text = `<?xml version="1.0"?>
<CJML version="2.0">
  <actualJourney>
    <journeyID>AJ1</journeyID>
    <actors>
      <endUser actorID="Carl"><actorName>Carl</actorName></endUser>
      <serviceProvider actorID="Shop"><companyName>A book shop</companyName></serviceProvider>
    </actors>
    <touchpoints>
      <actualCommunicationPoint>
        <touchpointID>TP1</touchpointID>
        <initiator><refersTo actorIDref="Carl"/><initiatorLabel>Customer creates account</initiatorLabel></initiator>
        <receiver><refersTo actorIDref="Shop"/><receiverLabel>Account registered</receiverLabel></receiver>
        <channel><channelName>Web</channelName></channel>
      </actualCommunicationPoint>
      <actualCommunicationPoint>
        <touchpointID>D1</touchpointID><compliance>failing</compliance>
        <initiator><refersTo actorIDref="Shop"/><initiatorLabel>Sends a letter</initiatorLabel></initiator>
        <receiver><refersTo actorIDref="Carl"/><receiverLabel>Gets a wrong letter</receiverLabel></receiver>
        <touchpointExperience><experienceDescription>What is this?</experienceDescription><experienceRating>1</experienceRating></touchpointExperience>
      </actualCommunicationPoint>
      <actualAction><touchpointID>T2</touchpointID><initiator><refersTo actorIDref="Carl"/><initiatorLabel>Reads</initiatorLabel></initiator></actualAction>
    </touchpoints>
  </actualJourney>
  <plannedJourney><journeyID>PJ1</journeyID></plannedJourney>
</CJML>`;
    const read = readCjml(text, 'en');
    const map = snapshotOf(read);
    expect(mapOf(map).title).toBe('AJ1');
    expect(shape(map)).toEqual([['', ['Customer creates account', 'Gets a wrong letter', 'Reads']]]);
    expect(personasInOrder(map).map(({ name }) => name)).toEqual(['Carl']);
    expect(paths(map)).toEqual([
      'Customer creates account > Gets a wrong letter failure',
      'Customer creates account > Reads',
    ]);
    expect(lanes(map)).toEqual([
      ['Thoughts', '', 'What is this?', ''],
      ['Touchpoint and channel', 'Web', '', ''],
      ['Emotion', '', -2, ''],
      ['Backstage', 'Account registered', 'Sends a letter', ''],
      ['Departments', 'A book shop', 'A book shop', ''],
      ['Compliance', '', 'failing', ''],
    ]);
    expect(read.ok && read.left).toEqual([{ kind: 'otherJourneys', count: 1 }]);
  });

  it('of another version, broken, or with a DOCTYPE is refused in its line', () => {
    expect(readCjml('<CJML version="3.0"/>', 'en')).toMatchObject({
      ok: false,
      line: 1,
      values: { version: '3.0' },
    });
    expect(readCjml('<CJML version="2.0">\n<actualJourney>\n</CJML>', 'en')).toMatchObject({
      ok: false,
      line: 3,
    });
    expect(readCjml('<!DOCTYPE a [<!ENTITY b "c">]>\n<CJML version="2.0">&b;</CJML>', 'en').ok).toBe(false);
  });
});

describe('OpenJourney', () => {
  it('as its editor writes it becomes a map', () => {
    const text = JSON.stringify({
      metadata: { title: 'Check-in', persona: 'Traveller', pov: 'After a long flight', version: '1.1.0' },
      stages: [
        { id: 's1', name: 'Arrival' },
        { id: 's2', name: 'Desk' },
      ],
      swimlanes: [
        { id: 'l1', name: 'Customer Actions' },
        { id: 'l2', name: 'Pain Points' },
      ],
      nodes: [
        {
          ...{ stageId: 's1', swimlaneId: 'l1', title: 'Arrives', description: 'In a taxi.', score: 2 },
          isMomentOfTruth: true,
          tags: ['taxi'],
          blueprint: {
            onstage: [{ actor: 'Doorman', action: 'Greets' }],
            backstage: [{ actor: 'Security', action: 'Logs the car' }],
            support: [{ system: 'Valet', description: 'Registers' }],
          },
        },
        {
          stageId: 's2',
          swimlaneId: 'l2',
          title: 'Queue',
          description: 'Ten people',
          severity: 'high',
          score: -5,
        },
      ],
    });
    const read = readOpenJourney(text, 'en');
    const map = snapshotOf(read);
    expect(mapOf(map)).toMatchObject({ title: 'Check-in', description: 'After a long flight' });
    expect(shape(map)).toEqual([['', ['Arrival', 'Desk']]]);
    expect(lanes(map)).toEqual([
      ['Customer Actions · Actions', 'Arrives\nIn a taxi.', ''],
      ['Pain Points · Pains', '', 'Queue'],
      ['Emotion', 1, -2],
      ['On stage', 'Doorman: Greets', ''],
      ['Backstage', 'Security: Logs the car', ''],
      ['Systems', 'Valet: Registers', ''],
    ]);
    const [, desk] = stepsInOrder(map);
    expect(desk && painsOfStep(map, desk.id)[0]).toMatchObject({ severity: 4, description: 'Ten people' });
    expect(map.byKind.cell.some(({ icon }) => icon === 'star')).toBe(true);
    expect(read.ok && read.left).toEqual([{ kind: 'nodeDetails', count: 1 }]);
  });

  it('takes the score of a lane of emotions, and counts the scores beside it', () => {
    const node = (swimlaneId: string, title: string, score: number) => ({
      stageId: 's',
      swimlaneId,
      title,
      score,
    });
    const text = JSON.stringify({
      version: '1.0',
      stages: [{ id: 's', name: 'Chat' }],
      swimlanes: [
        { id: 'a', name: 'User Activity' },
        { id: 'e', name: 'Emotional State' },
      ],
      nodes: [node('a', 'Asks', 4), node('e', 'Annoyed', -3)],
    });
    const read = readOpenJourney(text, 'en');
    expect(lanes(snapshotOf(read))).toEqual([
      ['User Activity', 'Asks'],
      ['Emotional State · Emotion', '-1\nAnnoyed'],
    ]);
    expect(read.ok && read.left).toEqual([{ kind: 'nodeDetails', count: 1 }]);
  });

  it('that points at nothing is refused in the line of the node', () => {
    const text =
      '{"stages": [{"id": "s"}],\n"swimlanes": [],\n"nodes": [\n{"stageId": "s", "swimlaneId": "l"}]}';
    expect(readOpenJourney(text, 'en')).toMatchObject({
      ok: false,
      line: 4,
      values: { field: 'swimlaneId' },
    });
  });
});

it('The format of a file is known by its name, and of XML by what is in it', () => {
  expect(formatOfFile('a.MMD', '')?.id).toBe('mermaid');
  expect(formatOfFile('a.xml', '<?xml version="1.0"?><mxfile host="x">')?.id).toBe('drawio');
  expect(formatOfFile('a.xml', '<CJML version="2.0">')?.id).toBe('cjml');
  expect(formatOfFile('a.exe', '')).toBeNull();
});

describe('The name of a file', () => {
  it('says that it can become a map where there is a reader for it', () => {
    const known = foreignFormats.flatMap(({ extensions }) => extensions);
    expect([...foreignEndings].sort()).toEqual([...known, 'xlsx'].sort());
    expect(['a.MMD', 'b.xlsx', 'c.png', 'mmd'].map(isForeignFile)).toEqual([true, true, false, false]);
  });

  it('leaves tables of contacts to the import of contacts', () => {
    expect(['a.csv', 'b.txt', 'c.drawio'].map(isSurelyForeignMap)).toEqual([false, false, true]);
  });
});

describe('The language of a map from a file', () => {
  const languageOf = (text: string, reader: 'ru' | 'en') =>
    mapOf(snapshotOf(readOutline(text, reader))).language;

  it('is that of its texts, whoever reads it', () => {
    expect(languageOf('# Selling\n## Publish\n### Log in\n- Actions: opens the app of Авито', 'ru')).toBe(
      'en',
    );
    expect(languageOf('# Продажа\n## Публикация\n### Войти\n- Действия: открывает Wi-Fi', 'en')).toBe('ru');
  });

  it('is that of the reader where texts do not say', () => {
    expect(languageOf('# 1\n## 2\n### 3', 'ru')).toBe('ru');
    expect(languageOf('# 1\n## 2\n### 3', 'en')).toBe('en');
  });
});
