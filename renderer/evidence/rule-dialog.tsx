/** Step rules: which contacts and which survey answers belong to a step; several steps bound in one go. */
import { Stack } from '@mantine/core';

import type { RuleSubject } from '#core/document/records/rule';
import { stepsInOrder } from '#core/document/select';
import type { SourceView } from '#core/evidence/evidence-views';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { ruleScreen } from '#core/i18n/messages/rule-screen';
import { useSnapshot } from '#renderer/state/open-map';
import { closeDialog, useView } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { useTranslate } from '#renderer/ui/language';
import { Waiting } from '#renderer/ui/waiting';
import { FailureNote } from './failure-note';
import { NoContacts } from './no-contacts';
import { NoSteps } from './no-steps';
import { RuleBench } from './rule-bench';
import { stepOfSelection } from './step-choice';
import { useSources } from './use-sources';

export function RuleDialog() {
  const t = useTranslate();
  const steps = useSnapshot(stepsInOrder);
  const selected = useView((view) => view.selected);
  const chosen = useSnapshot((snapshot) => stepOfSelection(snapshot, steps, selected));
  const sources = useSources();
  if (chosen !== null && sources.list && sources.list.length > 0)
    return <RuleBench steps={steps} stepId={chosen} initialSubject={subjectOf(sources.list)} />;
  return (
    <Dialog title={t(ruleScreen.title)} onClose={closeDialog}>
      <Stack align="center">
        {chosen === null ? (
          <NoSteps />
        ) : sources.list ? (
          <NoContacts />
        ) : sources.error ? (
          <FailureNote error={sources.error} again={sources.again} />
        ) : (
          <Waiting size="sm" label={t(evidenceWords.counting)} />
        )}
      </Stack>
    </Dialog>
  );
}

/** Where there are only surveys, answers are what a step can be bound to. */
const subjectOf = (sources: readonly SourceView[]): RuleSubject =>
  sources.some(({ kind, isColleagues }) => kind === 'contacts' && !isColleagues) ? 'contacts' : 'answers';
