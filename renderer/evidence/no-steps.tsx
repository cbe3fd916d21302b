/** Shown by the screens that bind things to steps while the map has none. */
import { IconColumnInsertRight } from '@tabler/icons-react';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { runAction } from '#renderer/state/actions';
import { closeDialog } from '#renderer/state/view';
import { EmptyState } from '#renderer/ui/empty-state';
import { useTranslate } from '#renderer/ui/language';

export function NoSteps() {
  const t = useTranslate();
  const addStep = () => {
    closeDialog();
    runAction('step.add');
  };
  return (
    <EmptyState
      icon={<IconColumnInsertRight size={40} stroke={1.2} />}
      title={t(evidenceWords.noSteps)}
      text={t(evidenceWords.noStepsText)}
      action={{ label: t(evidenceWords.addStep), run: addStep }}
    />
  );
}
