/** What was proposed at a step, and how far it has come; each opens on the screen of fixes. */
import { Button, Text, UnstyledButton } from '@mantine/core';
import type { Step } from '#core/document/records/step';
import { fixesOfStep } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { inspector as text } from '#core/i18n/messages/inspector';
import { fixKindNames, fixStatusNames } from '#core/i18n/messages/lanes';
import { openFix, proposeFix } from '#renderer/state/fixes';
import { useOpenMap } from '#renderer/state/open-map';
import { useTranslate } from '#renderer/ui/language';
import { Section } from './field';

export function StepFixes({ snapshot, step }: { readonly snapshot: Snapshot; readonly step: Step }) {
  const t = useTranslate();
  const canEdit = useOpenMap(({ document }) => document?.isReadOnly === false);
  const fixes = fixesOfStep(snapshot, step.id);
  return (
    <Section
      title={t(text.fixes)}
      aside={
        canEdit && (
          <Button variant="subtle" size="compact-sm" onClick={() => proposeFix({ stepIds: [step.id] })}>
            {t(text.proposeFix)}
          </Button>
        )
      }
    >
      {fixes.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(text.fixesNone)}
        </Text>
      )}
      {fixes.map(({ id, title, state, fixKind, team }) => (
        <UnstyledButton key={id} py={4} onClick={() => openFix(id)}>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {title || t(text.untitledRecord)}
          </Text>
          <Text size="xs" c="dimmed" mt={2}>
            {[t(fixStatusNames[state.status]), t(fixKindNames[fixKind]), team].filter(Boolean).join(' · ')}
          </Text>
        </UnstyledButton>
      ))}
    </Section>
  );
}
