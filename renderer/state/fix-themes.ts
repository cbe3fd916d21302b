/** Themes of a fix: what the contact store says of its steps, and the chosen ones taken into the map with their counts. */
import { setFixThemes } from '#core/commands/fix-themes';
import { type AppError, type Result, success } from '#core/desktop/app-error';
import type { Fix } from '#core/document/records/fix';
import { liveRecord } from '#core/document/select';
import type { EvidenceReply } from '#core/evidence/evidence-api';
import { type FoundTheme, themeCountsOf, themesIn, themesQuestion } from '#core/evidence/fix-themes';
import type { ThemeRef } from '#core/evidence/rule';
import { type KnownTheme, themeMeant } from '#core/evidence/theme-meant';
import { refOfTheme } from '#core/pains/map-themes';
import { requestEvidence } from './evidence';
import { commit, useOpenMap } from './open-map';
import { useSettings } from './settings';

export interface StepThemes {
  readonly found: readonly FoundTheme[];
  readonly known: readonly KnownTheme[];
  readonly rows: EvidenceReply<'breakdown'>['rows'];
  /** Some of the steps have a rule: their contacts could be told apart. */
  readonly isBound: boolean;
}

/** Contacts of the steps of a fix by theme, within the period of the map. */
export async function askThemes(fix: Fix, signal?: AbortSignal): Promise<Result<StepThemes>> {
  const { snapshot } = useOpenMap.getState();
  if (!snapshot) throw new Error('No map is open');
  const options = signal ? { signal } : {};
  const question = themesQuestion(snapshot, fix.stepIds);
  const counted = await requestEvidence('breakdown', question, options);
  if (!counted.ok) return counted;
  const known = await requestEvidence('knownThemes', {}, options);
  if (!known.ok) return known;
  const { rows } = counted.value;
  return success({
    found: themesIn({ rows }, fix.stepIds, known.value),
    known: known.value,
    rows,
    isBound: question.places.some((place) => place !== ''),
  });
}

/** One step of undo. No reference: the fix is about all contacts of its steps again. */
export function takeThemes(fix: Fix, refs: readonly ThemeRef[], themes: StepThemes | null): void {
  const { snapshot } = useOpenMap.getState();
  if (!snapshot) return;
  const { places, period } = themesQuestion(snapshot, fix.stepIds);
  const bound = new Set(places);
  commit('fix.themes', setFixThemes, {
    fixId: fix.id,
    refs,
    author: useSettings.getState().authorName.trim(),
    count: (themeIds) =>
      themes === null
        ? null
        : themeCountsOf(themes, {
            // Contacts of a step without a rule are not in the answer: it was not counted.
            stepIds: fix.stepIds.filter((stepId) => bound.has(stepId)),
            themes: refs.flatMap((ref, index) => {
              const themeId = themeIds[index];
              return themeId === undefined ? [] : [{ themeId, ref }];
            }),
            known: themes.known,
            period: period ?? null,
            takenAt: new Date().toISOString(),
          }),
  });
}

/**
 * Counts the themes that the fix names already once more; null: done. A store that does not know them all, as on another
 * computer, counts nothing: what was counted before stays.
 */
export async function countThemesAgain(fix: Fix): Promise<AppError | null> {
  const { snapshot, document } = useOpenMap.getState();
  if (!snapshot) return null;
  const refs = fix.themeIds.flatMap((id) => {
    const theme = liveRecord(snapshot, 'theme', id);
    const ref = theme && refOfTheme(theme);
    return ref ? [ref] : [];
  });
  const themes = await askThemes(fix);
  if (!themes.ok) return themes.error;
  const { known } = themes.value;
  if (refs.length < fix.themeIds.length || refs.some((ref) => themeMeant(ref, known) === null))
    return { code: 'evidenceEmpty', details: {} };
  if (useOpenMap.getState().document === document) takeThemes(fix, refs, themes.value);
  return null;
}
