/**
 * The paths that lead on from a step, as buttons for the keyboard and assistive tools: to the eye a path is the line
 * itself, and the selected one is lit. Only the card that is worked on carries them.
 */
import { liveRecord, pathsFrom } from '#core/document/select';
import { canvas as text } from '#core/i18n/messages/canvas';
import { formatShare } from '#core/metrics/format';
import { useSnapshot } from '#renderer/state/open-map';
import { useView } from '#renderer/state/view';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { useGridFocus } from './grid-focus';
import { elementId } from './grid-of-layout';
import { titleOfStep } from './names';

const kindNames = {
  main: text.pathMain,
  alternative: text.pathAlternative,
  failure: text.pathFailure,
} as const;

export function PathExits({ stepId }: { stepId: string }) {
  const selected = useView((view) => view.selected);
  const selectedPath = selected?.kind === 'path' ? selected.id : null;
  const isHere = useSnapshot(
    (snapshot) =>
      (selected?.kind === 'step' && selected.id === stepId) ||
      (selectedPath !== null && liveRecord(snapshot, 'path', selectedPath)?.ends.from === stepId),
  );
  return isHere ? <Exits stepId={stepId} selectedPath={selectedPath} /> : null;
}

function Exits({ stepId, selectedPath }: { stepId: string; selectedPath: string | null }) {
  const snapshot = useSnapshot((current) => current);
  const step = liveRecord(snapshot, 'step', stepId);
  const paths = step ? pathsFrom(snapshot, step.id) : [];
  return paths.map(({ id }) => <Exit key={id} pathId={id} isSelected={id === selectedPath} />);
}

function Exit({ pathId, isSelected }: { pathId: string; isSelected: boolean }) {
  const t = useTranslate();
  const language = useLanguage();
  const element = useGridFocus<HTMLButtonElement>(isSelected, false);
  const path = useSnapshot((snapshot) => liveRecord(snapshot, 'path', pathId));
  const title = useSnapshot((snapshot) => path && liveRecord(snapshot, 'step', path.ends.to)?.title) ?? '';
  if (!path) return null;
  const facts = [
    t(kindNames[path.pathKind]),
    path.label,
    path.share === null ? '' : formatShare(path.share, language),
  ];
  return (
    <button
      ref={element}
      type="button"
      id={elementId.path(pathId)}
      data-path={pathId}
      data-within
      className="tapki-spoken"
      tabIndex={isSelected ? 0 : -1}
      aria-pressed={isSelected}
    >
      {t(text.pathName, { title: titleOfStep(title, t), facts: facts.filter(Boolean).join(', ') })}
    </button>
  );
}
