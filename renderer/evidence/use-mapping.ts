/** The mapping of one file: guessed, corrected by hand, and tried on the first rows after each correction. */
import { useState } from 'react';
import type { AppError } from '#core/desktop/app-error';
import { type Mapping, mapping as mappingSchema } from '#core/evidence/contact-fields';
import type { Preview } from '#core/evidence/evidence-views';
import { guessMapping } from '#core/evidence/guess-mapping';
import { hasOtherColumns, withoutColumns, withPlainNames } from './mapping-edit';
import { useEvidenceReply } from './use-evidence-reply';

/** What was proposed before the person changed anything. */
export type Guess = Pick<Preview, 'mapping' | 'guessedFrom'>;

export interface MappingWork {
  /** null: the file has not been read yet. */
  readonly preview: Preview | null;
  readonly mapping: Mapping | null;
  readonly guess: Guess | null;
  readonly change: (mapping: Mapping) => void;
  /** Another sheet is another table: all is guessed anew. */
  readonly chooseSheet: (sheet: string) => void;
  readonly isWaiting: boolean;
  readonly error: AppError | null;
  readonly again: () => void;
}

/** While a mapping is typed the file is not read again at every letter. */
const settleTime = 300;

/** `firstSheet`: of files imported alike, the sheet that was chosen before; null: the service chooses. */
export function useMapping(fileToken: string, isPaused: boolean, firstSheet: string | null): MappingWork {
  const [edited, setEdited] = useState<Mapping | null>(null);
  const [guess, setGuess] = useState<Guess | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [isToGuess, setToGuess] = useState(false);
  const [sheet, setSheet] = useState(firstSheet);
  const asked = edited && withPlainNames(edited);
  const isAskable = !isPaused && (asked === null || mappingSchema.safeParse(asked).success);
  const { reply, isWaiting, error, again } = useEvidenceReply(
    'previewFile',
    isAskable ? { fileToken, mapping: asked, ...(sheet === null ? {} : { sheet }) } : null,
    edited ? settleTime : 0,
  );

  if (reply && reply !== preview) {
    setPreview(reply);
    if (edited === null) setGuess(reply);
    else if (isToGuess && !isWaiting) {
      const found = guessMapping(reply.headers, reply.rows, edited.format, edited.sourceName);
      setGuess({ mapping: found.mapping, guessedFrom: [...found.guessedFrom] });
      setEdited({ ...found.mapping, fixedDay: edited.fixedDay });
      setToGuess(false);
    }
  }
  const mapping = edited ?? guess?.mapping ?? null;
  const change = (next: Mapping) => {
    // Another delimiter or heading row makes other columns: what was said about the earlier ones means nothing.
    const isNewTable = mapping !== null && hasOtherColumns(mapping.format, next.format);
    if (isNewTable) setToGuess(true);
    setEdited(isNewTable ? withoutColumns(next) : next);
  };
  const chooseSheet = (name: string) => {
    setSheet(name);
    setEdited(null);
    setGuess(null);
    setToGuess(false);
  };
  return { preview, mapping, guess, change, chooseSheet, isWaiting: isAskable && isWaiting, error, again };
}
