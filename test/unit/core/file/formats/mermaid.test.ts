/** Mermaid journeys: what its grammar takes, what it refuses, and where. */
import { describe, expect, it } from 'vitest';
import { personasInOrder, stepsInOrder } from '#core/document/select';
import { readMermaid } from '#core/file/formats/mermaid';
import { parseMermaidJourney } from '#core/file/formats/mermaid-parse';
import { snapshotOf } from './essence';

describe('A Mermaid journey', () => {
  it('has comments on lines of their own, and after a hash', () => {
    const { sections, tasks } = parseMermaidJourney(
      '%% a comment\njourney\n  section 50%% off\n  %% another\n  Pay: 4: Me, Child#2, You\n  Wait: 2: Me #58; You #amp; I\n',
    );
    expect(sections).toEqual(['50%% off']);
    expect(tasks.map(({ task, people }) => [task, people])).toEqual([
      ['Pay', ['Me', 'Child']],
      ['Wait', ['Me : You & I']],
    ]);
  });

  it('names a persona for each actor, and the steps they take part in', () => {
    const map = snapshotOf(readMermaid('journey\nPay: 5: Me, Cat\nWait: 1: Cat\nLeave: 9', 'en'));
    expect(personasInOrder(map).map(({ name }) => name)).toEqual(['Me', 'Cat']);
    expect(stepsInOrder(map)).toHaveLength(3);
    expect(map.byKind.cell.map(({ emotion, text }) => emotion ?? text)).toEqual([2, -2, 'Me, Cat', 'Cat']);
  });

  it.each([
    ['graph TD\n a-->b', 1],
    ['journey\n  section a\n  a task without a score', 3],
    ['journey\n  a: 5; b: 3', 2],
    ['journey\n  section a: b', 2],
    ['journey\n  accDescr {\n  never\n  closed', 2],
    ['---\ntitle: a\njourney', 1],
    ['', 1],
  ])('that is none is refused in its line: %j', (text, line) => {
    expect(readMermaid(text, 'en')).toMatchObject({ ok: false, line });
  });
});
