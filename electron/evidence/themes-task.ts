/** What the thread that groups texts is asked, and what it answers. */
import { findThemes, joinThemes, type ThemeModel, type ThemeStage } from '#core/themes/find-themes';

export interface FindTask {
  readonly kind: 'find';
  readonly texts: readonly string[];
  readonly known: Int32Array;
  readonly knownThemes: number;
  /** null: as many as the texts speak for. */
  readonly count: number | null;
  readonly leavesNone: boolean;
}
export interface JoinTask {
  readonly kind: 'join';
  readonly texts: readonly string[];
}
export type ThemeTask = FindTask | JoinTask;

export interface FindAnswer {
  readonly phrases: readonly (readonly string[])[];
  readonly themeOf: Int32Array;
  readonly likeness: Float32Array;
}
export interface JoinAnswer {
  readonly themeOf: Int32Array;
  readonly likeness: Float32Array;
}
export type ThemeAnswer =
  | { readonly kind: 'stage'; readonly stage: ThemeStage }
  | { readonly kind: 'found'; readonly found: FindAnswer }
  | { readonly kind: 'joined'; readonly joined: JoinAnswer };

/** Always the same, so that the same contacts give the same themes. */
const seed = 20_240_229;
const mostThemes = 80;
const fewestTexts = 5;

/** Keeps what was learnt from the first texts for those that come after. */
export function themeWorker(): (task: ThemeTask, onStage: (stage: ThemeStage) => void) => ThemeAnswer {
  let model: ThemeModel | null = null;
  return (task, onStage) => {
    if (task.kind === 'join') {
      if (model === null) throw new Error('nothing was found yet');
      return { kind: 'joined', joined: joinThemes(model, task.texts) };
    }
    const found = findThemes(task, {
      seed,
      count: task.count,
      most: mostThemes,
      fewestTexts,
      leavesNone: task.leavesNone,
      onStage,
    });
    model = found.model;
    return {
      kind: 'found',
      found: {
        phrases: found.themes.map(({ phrases }) => phrases),
        themeOf: found.themeOf,
        likeness: found.likeness,
      },
    };
  };
}
