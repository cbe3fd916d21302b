/** Edits of a column mapping: pure, so that the dialog only shows and asks. */
import {
  type ContactField,
  contactFields,
  type Mapping,
  surveyKinds,
  type TableFormat,
} from '#core/evidence/contact-fields';
import { foldValue } from '#core/evidence/fold-value';
import { goodEnd } from '#core/evidence/good-end';
import { attributeName } from '#core/evidence/guess-attributes';
import { attributesOf } from '#core/evidence/used-columns';

export type SurveyKind = (typeof surveyKinds)[number];
type Attribute = NonNullable<Mapping['attributes']>[number];
export type SurveyQuestion = Mapping['questions'][number];
/** What a column becomes: nothing, a field of a contact, something kept under its own name, or a scored question. */
export type ColumnMeaning = 'nothing' | 'attribute' | ContactField | `question:${SurveyKind}`;

/** Scores of a survey are questions with their own scale, so the single-score fields belong to contacts alone. */
const surveyFields: readonly ContactField[] = [
  'id',
  'at',
  'channel',
  'category',
  'topic',
  'text',
  'language',
  'customer',
  'group',
];

/** Everything but the fields of step counts and of activity. */
const recordFields = contactFields.filter(
  (field) => !['step', 'segment', 'entered', 'completed', 'month', 'active', 'spend'].includes(field),
);
const fieldsOfKind: Readonly<Record<Mapping['kind'], readonly ContactField[]>> = {
  contacts: recordFields,
  survey: surveyFields,
  counts: ['at', 'step', 'segment', 'entered', 'completed'],
  ideas: ['id', 'at', 'text', 'channel', 'category', 'topic', 'language', 'customer', 'group'],
  activity: ['customer', 'at', 'month', 'active', 'spend', 'segment', 'id'],
};

export const usualScales: Readonly<Record<SurveyKind, SurveyQuestion['scale']>> = {
  csat: { min: 1, max: 5 },
  ces: { min: 1, max: 7 },
  nps: { min: 0, max: 10 },
};

/** With the end that the heading is known to mean; every other is for the person to say. */
const scaleFor = (kind: SurveyKind, header: string): SurveyQuestion['scale'] => ({
  ...usualScales[kind],
  ...(kind !== 'nps' && goodEnd(header) === 'low' ? { isLowGood: true } : {}),
});

export const meaningsOfKind = (kind: Mapping['kind']): readonly ColumnMeaning[] =>
  kind === 'survey'
    ? ['nothing', 'attribute', ...surveyKinds.map((survey) => `question:${survey}` as const), ...surveyFields]
    : [
        'nothing',
        ...(kind === 'counts' || kind === 'activity' ? [] : (['attribute'] as const)),
        ...fieldsOfKind[kind],
      ];

export function meaningOfColumn(mapping: Mapping, column: number): ColumnMeaning {
  const question = mapping.questions.find((asked) => asked.column === column);
  if (question && mapping.kind === 'survey') return `question:${question.kind}`;
  const field = contactFields.find((name) => mapping.columns[name] === column);
  return field ?? (attributesOf(mapping).some((kept) => kept.column === column) ? 'attribute' : 'nothing');
}

const surveyKindOf = (meaning: ColumnMeaning): SurveyKind | null =>
  surveyKinds.find((kind) => meaning === `question:${kind}`) ?? null;

function withoutColumn(mapping: Mapping, column: number): Mapping {
  const columns: Mapping['columns'] = {};
  for (const field of contactFields) {
    const held = mapping.columns[field];
    if (held !== undefined && held !== column) columns[field] = held;
  }
  return withAttributes(
    { ...mapping, columns, questions: mapping.questions.filter((asked) => asked.column !== column) },
    (mapping.attributes ?? []).filter((kept) => kept.column !== column),
  );
}

function withAttributes({ attributes: _, ...mapping }: Mapping, attributes: readonly Attribute[]): Mapping {
  const inOrder = attributes.toSorted((a, b) => a.column - b.column);
  return inOrder.length === 0 ? mapping : { ...mapping, attributes: inOrder };
}

export const withAttributeName = (mapping: Mapping, column: number, name: string): Mapping =>
  withAttributes(
    mapping,
    (mapping.attributes ?? []).map((kept) => (kept.column === column ? { column, name } : kept)),
  );

/** Headings repeat in real exports, names of attributes do not. */
function freeName(mapping: Mapping, column: number, header: string): string {
  const taken = new Set((mapping.attributes ?? []).map(({ name }) => foldValue(name)));
  const name = attributeName(header) || `#${column + 1}`;
  return taken.has(foldValue(name)) ? attributeName(`${name.slice(0, 90)} ${column + 1}`) : name;
}

/** A field lives in one column: giving it to another takes it from the first. */
export function withMeaning(
  mapping: Mapping,
  column: number,
  meaning: ColumnMeaning,
  header: string,
): Mapping {
  const kind = surveyKindOf(meaning);
  if (kind) {
    const asked = mapping.questions.find((question) => question.column === column);
    const question: SurveyQuestion = asked
      ? { ...asked, kind, scale: asked.kind === kind ? asked.scale : scaleFor(kind, header) }
      : { column, name: questionName(header, column), kind, scale: scaleFor(kind, header) };
    const others = withoutColumn(mapping, column);
    return { ...others, questions: inColumnOrder([...others.questions, question]) };
  }
  const cleared = withoutColumn(mapping, column);
  if (meaning === 'attribute') {
    const kept = { column, name: freeName(cleared, column, header) };
    return withAttributes(cleared, [...(cleared.attributes ?? []), kept]);
  }
  const field = contactFields.find((name) => name === meaning);
  return field ? { ...cleared, columns: { ...cleared.columns, [field]: column } } : cleared;
}

const inColumnOrder = (questions: readonly SurveyQuestion[]): SurveyQuestion[] =>
  questions.toSorted((a, b) => a.column - b.column);

const questionName = (header: string, column: number): string =>
  header.trim().slice(0, 300) || `#${column + 1}`;

export const withQuestion = (
  mapping: Mapping,
  column: number,
  change: Partial<Pick<SurveyQuestion, 'name' | 'kind' | 'scale'>>,
): Mapping => ({
  ...mapping,
  questions: mapping.questions.map((asked) => (asked.column === column ? { ...asked, ...change } : asked)),
});

/** Scores change sides with the kind: a score field of contacts becomes a question of a survey, and back. */
export function withKind(mapping: Mapping, kind: Mapping['kind'], headers: readonly string[]): Mapping {
  if (mapping.kind === kind) return mapping;
  if (kind === 'survey') {
    let next: Mapping = { ...mapping, kind };
    for (const survey of surveyKinds) {
      const column = mapping.columns[survey];
      if (column !== undefined)
        next = withMeaning(next, column, `question:${survey}`, headers[column] ?? survey);
    }
    return keepFields(next, surveyFields);
  }
  const columns = { ...mapping.columns };
  for (const asked of mapping.questions) columns[asked.kind] ??= asked.column;
  return keepFields({ ...mapping, kind, columns, questions: [] }, fieldsOfKind[kind]);
}

function keepFields(mapping: Mapping, fields: readonly ContactField[]): Mapping {
  const columns: Mapping['columns'] = {};
  for (const field of fields) {
    const column = mapping.columns[field];
    if (column !== undefined) columns[field] = column;
  }
  return { ...mapping, columns };
}

export const withFormat = (mapping: Mapping, change: Partial<TableFormat>): Mapping => ({
  ...mapping,
  format: { ...mapping.format, ...change },
});

/** Whether the columns of a file are others under another format; dates and decimals only read the same ones differently. */
export const hasOtherColumns = (before: TableFormat, after: TableFormat): boolean =>
  before.encoding !== after.encoding ||
  before.sheet !== after.sheet ||
  before.delimiter !== after.delimiter ||
  before.headerRow !== after.headerRow;

export const withoutColumns = (mapping: Mapping): Mapping =>
  withAttributes({ ...mapping, columns: {}, questions: [] }, []);

/** Names do not change how rows are read, so that typing them asks for nothing. */
export const withPlainNames = (mapping: Mapping): Mapping => ({
  ...mapping,
  sourceName: 'preview',
  ...(mapping.attributes && {
    attributes: mapping.attributes.map(({ column }) => ({ column, name: `#${column + 1}` })),
  }),
  questions: mapping.questions.map((asked) => ({ ...asked, name: questionName('', asked.column) })),
});

export const mappingProblems = [
  'noSourceName',
  'noDate',
  'noQuestions',
  'noCounts',
  'noIdea',
  'noCustomer',
  'questionUnnamed',
  'questionsAlike',
  'attributesAlike',
  'badScale',
  'whichEnd',
] as const;
export type MappingProblem = (typeof mappingProblems)[number];

const isScale = ({ min, max }: SurveyQuestion['scale']): boolean =>
  Number.isFinite(min) && Number.isFinite(max) && min < max;

/** Names under which some count from the best and some from the worst: nobody but the person can say which it is. */
export const isEndUnsaid = (
  { isLowGood }: SurveyQuestion['scale'],
  kind: SurveyKind,
  header: string | undefined,
): boolean => isLowGood === undefined && kind !== 'nps' && goodEnd(header ?? '') === 'unsure';

/** What keeps the import from starting, in the order in which it is best mended. */
export function problemsOfMapping(
  mapping: Mapping,
  headers: readonly string[] = [],
): readonly MappingProblem[] {
  const { questions } = mapping;
  const isSurvey = mapping.kind === 'survey';
  const names = questions.map((asked) => asked.name.trim().toLowerCase());
  const kept = attributesOf(mapping).map(({ name }) => foldValue(name));
  const found: Record<MappingProblem, boolean> = {
    noSourceName: mapping.sourceName.trim() === '',
    noDate:
      mapping.columns.at === undefined &&
      mapping.fixedDay === null &&
      !(mapping.kind === 'activity' && mapping.columns.month !== undefined),
    noQuestions: isSurvey && questions.length === 0,
    noCounts:
      mapping.kind === 'counts' &&
      (mapping.columns.step === undefined || mapping.columns.entered === undefined),
    noIdea: mapping.kind === 'ideas' && mapping.columns.text === undefined,
    noCustomer: mapping.kind === 'activity' && mapping.columns.customer === undefined,
    questionUnnamed: isSurvey && names.includes(''),
    questionsAlike: isSurvey && new Set(names).size < names.length,
    attributesAlike: new Set(kept).size < kept.length || kept.includes(''),
    badScale:
      (isSurvey && questions.some((asked) => !isScale(asked.scale))) ||
      (!isSurvey && mapping.columns.csat !== undefined && !isScale(mapping.csatScale)) ||
      (!isSurvey && mapping.columns.ces !== undefined && !isScale(mapping.cesScale)),
    whichEnd: isSurvey
      ? questions.some(({ scale, kind, column }) => isEndUnsaid(scale, kind, headers[column]))
      : [
          { kind: 'csat' as const, scale: mapping.csatScale },
          { kind: 'ces' as const, scale: mapping.cesScale },
        ].some(({ kind, scale }) => {
          const column = mapping.columns[kind];
          return column !== undefined && isEndUnsaid(scale, kind, headers[column]);
        }),
  };
  return mappingProblems.filter((problem) => found[problem]);
}
