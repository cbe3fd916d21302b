/** Parts of a pain in words: its steps by their numbers, the fixes that answer it, how it changes. */
import { kept } from '#core/document/kept';
import type { PainId } from '#core/document/records/identity';
import type { Pain } from '#core/document/records/pain';
import { mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { fixStatusNames } from '#core/i18n/messages/lanes';
import { metrics } from '#core/i18n/messages/metrics';
import { pains as text } from '#core/i18n/messages/pains';
import { directionOf } from '#core/metrics/change';
import { fixesOfPain } from '#core/pains/filter';
import { painTrend } from '#core/pains/trend';
import { changeLines } from '#core/scene/figures/change-lines';
import { stageGroups, stepNumbers } from '#core/scene/outline';
import { useLanguage, useTranslate } from '#renderer/ui/language';

/** Each row of the register asks for them. */
const numbersOf = kept(['stage', 'step'], (snapshot) => stepNumbers(stageGroups(snapshot)));

export function useStepsInWords(snapshot: Snapshot): (stepIds: Pain['stepIds']) => string {
  const t = useTranslate();
  const numbers = numbersOf(snapshot);
  return (stepIds) => {
    const known = new Set<string>(stepIds);
    const own = [...numbers].flatMap(([id, number]) => (known.has(id) ? [number] : []));
    if (own.length === 0) return t(text.noStep);
    return t(own.length === 1 ? text.stepShort : text.stepsShort, { steps: own.join(', ') });
  };
}

/** "2 fixes: 1 in work, 1 shipped". */
export function useFixesInWords(snapshot: Snapshot): (painId: PainId) => string {
  const t = useTranslate();
  return (painId) => {
    const fixes = fixesOfPain(snapshot, painId);
    if (fixes.length === 0) return t(text.noFix);
    const counts = new Map<keyof typeof fixStatusNames, number>();
    for (const { state } of fixes) counts.set(state.status, (counts.get(state.status) ?? 0) + 1);
    const statuses = [...counts].map(([status, count]) =>
      fixes.length === 1 ? t(fixStatusNames[status]) : `${count} ${t(fixStatusNames[status])}`,
    );
    return `${t(text.fixCount, { count: fixes.length })}: ${statuses.join(', ')}`;
  };
}

export function useTrendInWords(snapshot: Snapshot) {
  const t = useTranslate();
  const language = useLanguage();
  return ({ evidence }: Pain) => {
    const { contacts, verdict } = painTrend(evidence, mapOf(snapshot).metricSettings);
    const change = contacts.previous?.change;
    return {
      word: verdict === null ? '' : t(metrics[verdict]),
      direction: change ? directionOf(change) : ('unknown' as const),
      hint: changeLines(contacts, language)
        .map((line) => line.text)
        .join('\n'),
    };
  };
}
