/** Asks the store what a VOC review is ranked from, after contacts it has not looked at were given their themes. */
import { failure, type Result, success } from '#core/desktop/app-error';
import type { EvidenceInput } from '#core/evidence/evidence-api';
import { foldValue } from '#core/evidence/fold-value';
import type { ThemesFound } from '#core/evidence/theme-view';
import type { VocCounts } from '#core/evidence/voc-request';
import { periodOfMonths } from '#core/metrics/periods';
import type { EvidenceClient } from '../evidence/client';

export interface Counted {
  readonly counts: VocCounts;
  /** null: nothing was searched for. */
  readonly found: ThemesFound | null;
}

/** `isKnownOnly`: themes are left as they are. A month, category or source without contacts is said, never counted as nought. */
export async function countVoc(
  client: EvidenceClient,
  question: EvidenceInput<'voc'>,
  isKnownOnly: boolean,
): Promise<Result<Counted>> {
  const wrong = await unknownNames(client, question);
  if (wrong !== null) return wrong;
  const first = await client.request('voc', question);
  if (!first.ok) return first;
  const { span, months, unseen } = first.value;
  if (span === null) return failure('evidenceEmpty');
  if (months.at(-1)?.month !== question.month)
    return failure('monthEmpty', { month: question.month, first: span.from, last: span.to });
  const from = unseen[0]?.month;
  if (isKnownOnly || from === undefined) return success({ counts: first.value, found: null });
  // Whole months, whatever the categories: a theme is one everywhere.
  const period = periodOfMonths(from, question.month);
  const scope = { place: { kind: 'all' as const }, steps: [], source: null, period };
  const found = await client.request('findThemes', { scope });
  if (!found.ok) return found;
  const again = await client.request('voc', question);
  return again.ok ? success({ counts: again.value, found: found.value }) : again;
}

async function unknownNames(
  client: EvidenceClient,
  { categories = [], sources = [] }: EvidenceInput<'voc'>,
): Promise<Result<never> | null> {
  for (const [field, asked] of [
    ['category', categories],
    ['source', sources],
  ] as const) {
    if (asked.length === 0) continue;
    const values = await client.request('fieldValues', { about: 'contacts', field });
    if (!values.ok) return values;
    // A thousand are listed; of more, a rare one need not be among them.
    if (values.value.length >= 1_000) continue;
    const known = new Set(values.value.map(({ value }) => foldValue(value)));
    const unknown = asked.find((name) => !known.has(foldValue(name)));
    if (unknown === undefined) continue;
    return field === 'category'
      ? failure('categoryUnknown', { category: unknown })
      : failure('optionInvalid', { option: '--source', value: unknown });
  }
  return null;
}
