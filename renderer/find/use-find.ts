/** What the bar works with: the matches of the moment, the one the map stands at, going on, replacing. */
import { useCallback, useMemo, useState } from 'react';
import { replaceTexts } from '#core/commands/replace-text';
import type { Snapshot } from '#core/document/snapshot';
import { find as text } from '#core/i18n/messages/find';
import { notify } from '#renderer/state/notices';
import { commit, useOpenMap } from '#renderer/state/open-map';
import { finishTyping } from '#renderer/state/typing';
import { notifyWithUndo } from '#renderer/state/undo-notice';
import { goToMatch } from './go-to-match';
import { findMatches, type Match, replacing, type Search } from './matches';

export interface Finding {
  readonly matches: readonly Match[];
  /** Place of the match the map stands at; -1: at none yet. */
  readonly at: number;
  readonly go: (by: 1 | -1) => void;
  readonly replace: (words: string) => void;
  readonly replaceAll: (words: string) => void;
  /** Another search: the map stands at none of its matches yet. */
  readonly restart: () => void;
}

const openSnapshot = (): Snapshot | null => useOpenMap.getState().snapshot;

export function useFind(snapshot: Snapshot, search: Search): Finding {
  const matches = useMemo(() => findMatches(snapshot, search), [snapshot, search]);
  const [place, setPlace] = useState(-1);
  const at = Math.min(place, matches.length - 1);

  const stand = useCallback((now: Snapshot, list: readonly Match[], index: number) => {
    const match = list[index];
    setPlace(match ? index : -1);
    if (match) goToMatch(now, match);
  }, []);

  const go = (by: 1 | -1): void => {
    if (matches.length === 0) return;
    const from = at < 0 && by === -1 ? 0 : at;
    stand(snapshot, matches, (from + by + matches.length) % matches.length);
  };

  const replaceThose = (chosen: readonly Match[], words: string): number => {
    finishTyping();
    const { edits, replaced, left } = replacing(snapshot, chosen, words);
    if (edits.length > 0) commit('text.replace', replaceTexts, { edits });
    if (left > 0) notify({ message: text.left, values: { count: left }, id: 'find.left' });
    return replaced;
  };

  const replace = (words: string): void => {
    const match = matches[at];
    if (!match) {
      go(1);
      return;
    }
    const replaced = replaceThose([match], words);
    const now = openSnapshot();
    if (!now) return;
    const next = findMatches(now, search);
    // What was put there may hold the words again: the search goes on behind it.
    const isAhead = (other: Match, index: number): boolean =>
      index >= at &&
      !(other.id === match.id && other.field === match.field && other.at < match.at + words.length);
    const ahead = replaced === 0 ? at + 1 : next.findIndex(isAhead);
    const index = Math.max(0, ahead);
    stand(now, next, next.length === 0 ? -1 : index % next.length);
  };

  const replaceAll = (words: string): void => {
    const replaced = replaceThose(matches, words);
    setPlace(-1);
    if (replaced > 0) notifyWithUndo(text.replaced, { count: replaced });
  };

  return { matches, at, go, replace, replaceAll, restart: useCallback(() => setPlace(-1), []) };
}
