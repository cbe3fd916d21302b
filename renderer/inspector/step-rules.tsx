/** The rules of a step as sentences, with the way to change them. */
import { Button, Group, Text } from '@mantine/core';
import type { Step } from '#core/document/records/step';
import { ruleOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { describeRule } from '#core/evidence/rule-text';
import { inspector as text } from '#core/i18n/messages/inspector';
import { openDialog } from '#renderer/state/view';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { Section } from './field';

export function StepRules({ snapshot, step }: { snapshot: Snapshot; step: Step }) {
  const t = useTranslate();
  const language = useLanguage();
  const contacts = ruleOf(snapshot, step.id, 'contacts');
  const answers = ruleOf(snapshot, step.id, 'answers');
  return (
    <Section title={t(text.rules)}>
      {!contacts && !answers && (
        <Text size="sm" c="dimmed">
          {t(text.ruleNone)}
        </Text>
      )}
      {contacts && (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {t(text.contactsRule, { rule: describeRule(contacts.expression, language) })}
        </Text>
      )}
      {answers && (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {t(text.answersRule, { rule: describeRule(answers.expression, language) })}
        </Text>
      )}
      <Group>
        <Button variant="default" size="compact-sm" onClick={() => openDialog('rule')}>
          {t(text.editRule)}
        </Button>
      </Group>
    </Section>
  );
}
