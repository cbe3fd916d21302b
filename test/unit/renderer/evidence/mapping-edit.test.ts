import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactFields, type Mapping, mapping as mappingSchema } from '#core/evidence/contact-fields';
import {
  hasOtherColumns,
  meaningOfColumn,
  meaningsOfKind,
  problemsOfMapping,
  withAttributeName,
  withKind,
  withMeaning,
  withPlainNames,
  withQuestion,
} from '#renderer/evidence/mapping-edit';

const start: Mapping = {
  kind: 'contacts',
  sourceName: 'Chat',
  format: { encoding: 'utf-8', delimiter: ',', headerRow: 1, decimal: '.', dateOrder: 'ymd' },
  columns: { id: 0, at: 1, text: 2, csat: 3 },
  questions: [],
  fixedDay: null,
  csatScale: { min: 1, max: 5 },
  cesScale: { min: 1, max: 7 },
};
const headers = ['Number', 'Created', 'Text', 'Score', 'Ease', 'Would recommend'];
const survey = withKind(start, 'survey', headers);

describe('what a column becomes', () => {
  it('is a field of one column only: choosing it elsewhere moves it', () => {
    const moved = withMeaning(start, 4, 'csat', 'Ease');
    expect(meaningOfColumn(moved, 4)).toBe('csat');
    expect(meaningOfColumn(moved, 3)).toBe('nothing');
  });

  it('can be nothing', () => {
    expect(withMeaning(start, 3, 'nothing', 'Score').columns).toEqual({ id: 0, at: 1, text: 2 });
  });

  it('is a question with its usual scale, named after the heading, in the order of the columns', () => {
    const asked = withMeaning(
      withMeaning(survey, 5, 'question:nps', 'Would recommend'),
      4,
      'question:ces',
      'Ease',
    );
    expect(asked.questions.map(({ column, name, kind, scale }) => [column, name, kind, scale])).toEqual([
      [3, 'Score', 'csat', { min: 1, max: 5 }],
      [4, 'Ease', 'ces', { min: 1, max: 7 }],
      [5, 'Would recommend', 'nps', { min: 0, max: 10 }],
    ]);
  });

  it('counts from the best where the heading is known to', () => {
    const { questions } = withMeaning(survey, 4, 'question:csat', 'FFT score');
    expect(questions[1]?.scale).toEqual({ min: 1, max: 5, isLowGood: true });
  });

  it('keeps the name of a question when its kind changes, and takes the scale of the new kind', () => {
    const named = withQuestion(survey, 3, { name: 'How was it?' });
    const changed = withMeaning(named, 3, 'question:nps', 'Score');
    expect(changed.questions).toEqual([
      { column: 3, name: 'How was it?', kind: 'nps', scale: { min: 0, max: 10 } },
    ]);
  });

  it('is always one of the meanings its kind of file offers, and a valid mapping, whatever is clicked', () => {
    const click = fc.record({
      column: fc.nat(5),
      kind: fc.constantFrom('contacts' as const, 'survey' as const),
      pick: fc.nat(30),
    });
    fc.assert(
      fc.property(fc.array(click, { maxLength: 12 }), (clicks) => {
        let edited = start;
        for (const { column, kind, pick } of clicks) {
          edited = withKind(edited, kind, headers);
          const meanings = meaningsOfKind(edited.kind);
          const meaning = meanings[pick % meanings.length] ?? 'nothing';
          edited = withMeaning(edited, column, meaning, headers[column] ?? '');
          expect(meaningOfColumn(edited, column)).toBe(meaning);
        }
        expect(mappingSchema.safeParse(edited).success).toBe(true);
        const held = contactFields
          .map((field) => edited.columns[field])
          .filter((column) => column !== undefined);
        const asked = edited.questions.map((question) => question.column);
        expect(new Set([...held, ...asked]).size).toBe(held.length + asked.length);
        for (let column = 0; column < headers.length; column += 1)
          expect(meaningsOfKind(edited.kind)).toContain(meaningOfColumn(edited, column));
      }),
    );
  });
});

describe('the kind of a file', () => {
  it('turns scores of contacts into questions and back', () => {
    expect(meaningOfColumn(survey, 3)).toBe('question:csat');
    expect(withKind(survey, 'contacts', headers).columns).toEqual(start.columns);
  });
});

describe('another format', () => {
  it('makes other columns when the file is cut elsewhere, and the same ones when only values read differently', () => {
    const { format } = start;
    expect(hasOtherColumns(format, { ...format, delimiter: ';' })).toBe(true);
    expect(hasOtherColumns(format, { ...format, encoding: 'windows-1251' })).toBe(true);
    expect(hasOtherColumns(format, { ...format, headerRow: 3 })).toBe(true);
    expect(hasOtherColumns(format, { ...format, decimal: ',', dateOrder: 'dmy' })).toBe(false);
  });
});

describe('names', () => {
  it('do not matter to how the first rows are read, even while they are empty', () => {
    const renamed = withQuestion({ ...survey, sourceName: '' }, 3, { name: '' });
    expect(withPlainNames(renamed)).toEqual(withPlainNames(survey));
    expect(mappingSchema.safeParse(withPlainNames(renamed)).success).toBe(true);
  });
});

describe('what keeps an import from starting', () => {
  it('is nothing for a mapping with a date and a name', () => {
    expect(problemsOfMapping(start)).toEqual([]);
    expect(problemsOfMapping(survey)).toEqual([]);
  });
  it('is a missing date, unless a day is given', () => {
    const undated = withMeaning(start, 1, 'nothing', 'Created');
    expect(problemsOfMapping(undated)).toEqual(['noDate']);
    expect(problemsOfMapping({ ...undated, fixedDay: '2026-10-05' })).toEqual([]);
  });
  it('is a survey without questions, with nameless or twin ones, or with a scale upside down', () => {
    expect(problemsOfMapping({ ...survey, questions: [] })).toEqual(['noQuestions']);
    expect(problemsOfMapping(withQuestion(survey, 3, { name: ' ' }))).toEqual(['questionUnnamed']);
    const twins = withMeaning(survey, 4, 'question:ces', ' score ');
    expect(problemsOfMapping(twins)).toEqual(['questionsAlike']);
    expect(problemsOfMapping(withQuestion(survey, 3, { scale: { min: 5, max: 1 } }))).toEqual(['badScale']);
    expect(problemsOfMapping({ ...start, csatScale: { min: 5, max: 5 } })).toEqual(['badScale']);
  });
  it('is a scale whose good end nobody can tell from its name, until it is said', () => {
    const effort = ['Number', 'Created', 'Text', 'Effort'];
    expect(problemsOfMapping(survey, effort)).toEqual(['whichEnd']);
    expect(problemsOfMapping(start, effort)).toEqual(['whichEnd']);
    const scale = { min: 1, max: 5, isLowGood: false };
    expect(problemsOfMapping(withQuestion(survey, 3, { scale }), effort)).toEqual([]);
    expect(problemsOfMapping({ ...start, csatScale: { ...scale, isLowGood: true } }, effort)).toEqual([]);
  });
  it('is a source without a name', () => {
    expect(problemsOfMapping({ ...start, sourceName: '  ' })).toEqual(['noSourceName']);
  });
});

describe('a column kept under its own name', () => {
  it('is called after its heading, stays whatever the rows are, and has no name that another has', () => {
    const kept = withMeaning(withMeaning(start, 5, 'attribute', 'Tariff'), 4, 'attribute', 'tariff ');
    expect(kept.attributes).toEqual([
      { column: 4, name: 'tariff 5' },
      { column: 5, name: 'Tariff' },
    ]);
    expect([meaningOfColumn(kept, 4), meaningOfColumn(kept, 5)]).toEqual(['attribute', 'attribute']);
    expect(withKind(kept, 'survey', headers).attributes).toEqual(kept.attributes);
    expect(mappingSchema.parse(kept)).toEqual(kept);
    expect(withMeaning(withMeaning(kept, 4, 'nothing', ''), 5, 'text', '')).not.toHaveProperty('attributes');
  });

  it('keeps the import from starting while two have one name, or one has none', () => {
    const kept = withMeaning(withMeaning(start, 5, 'attribute', 'Tariff'), 4, 'attribute', 'City');
    expect(problemsOfMapping(kept)).toEqual([]);
    expect(problemsOfMapping(withAttributeName(kept, 4, 'TARIFF'))).toEqual(['attributesAlike']);
    expect(problemsOfMapping(withAttributeName(kept, 4, ' '))).toEqual(['attributesAlike']);
    expect(withPlainNames(withAttributeName(kept, 4, 'x'))).toEqual(withPlainNames(kept));
  });
});
