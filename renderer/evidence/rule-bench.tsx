/** The dialog in which rules are made: step by step, contacts and answers, saved on the way. */
import { Badge, Button, Group, Stack, Tabs, Text } from '@mantine/core';
import { useState } from 'react';
import type { StepId } from '#core/document/records/identity';
import type { RuleSubject } from '#core/document/records/rule';
import type { Step } from '#core/document/records/step';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { ruleScreen } from '#core/i18n/messages/rule-screen';
import { useOpenMap, useSnapshot } from '#renderer/state/open-map';
import { closeDialog, select } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { DialogFooter } from '#renderer/ui/dialog-footer';
import { useTranslate } from '#renderer/ui/language';
import { savedRule } from './rule-drafts';
import { RuleEditor } from './rule-editor';
import { neighbourStep } from './step-choice';
import { StepOrder } from './step-order';
import { StepPicker } from './step-picker';
import { type RuleEditing, useRuleDrafts } from './use-rule-drafts';

const width = 'min(1200px, calc(100vw - 48px))';

interface RuleBenchProps {
  readonly steps: readonly Step[];
  readonly stepId: StepId;
  readonly initialSubject: RuleSubject;
}

export function RuleBench({ steps, stepId, initialSubject }: RuleBenchProps) {
  const t = useTranslate();
  const [about, setAbout] = useState<RuleSubject>(initialSubject);
  const [isOrder, setOrder] = useState(false);
  const editing = useRuleDrafts({ stepId, about });
  const step = steps.find(({ id }) => id === stepId);
  const isReadOnly = useOpenMap((state) => state.document?.isReadOnly ?? true);

  // Going on or leaving keeps what was done; the toast has the way back.
  const leave = () => {
    if (!isReadOnly) editing.save();
  };
  const goTo = (next: StepId) => {
    leave();
    select({ kind: 'step', id: next });
  };
  const close = () => {
    leave();
    closeDialog();
  };
  const setTab = (tab: string | null) => {
    leave();
    setOrder(tab === 'order');
    if (tab !== 'order') setAbout(tab === 'answers' ? 'answers' : 'contacts');
  };

  return (
    <Dialog title={t(ruleScreen.title)} size={width} onClose={close}>
      <Stack gap="md">
        {!isOrder && (
          <StepPicker steps={steps} value={stepId} onChange={goTo} label={t(evidenceWords.step)} isWalkable />
        )}
        <Tabs value={isOrder ? 'order' : about} onChange={setTab} keepMounted={false}>
          <Tabs.List>
            <SubjectTab about="contacts" stepId={stepId} label={t(ruleScreen.contactsTab)} />
            <SubjectTab about="answers" stepId={stepId} label={t(ruleScreen.answersTab)} />
            <Tabs.Tab value="order" ml="auto">
              {t(ruleScreen.orderTab)}
            </Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="order" pt="md">
            <StepOrder />
          </Tabs.Panel>
          <Tabs.Panel value={about} pt="md">
            <RuleEditor
              key={`${about} ${stepId}`}
              place={{ stepId, about }}
              stepTitle={step?.title || t(evidenceWords.untitledStep)}
              draft={editing.draft}
              onChange={editing.change}
              proposal={editing.proposal}
              onTakeProposed={editing.takeProposed}
              onDismiss={editing.dismiss}
            />
          </Tabs.Panel>
        </Tabs>
        {isOrder ? (
          <DialogFooter>
            <span />
            <Button onClick={close}>{t(evidenceWords.close)}</Button>
          </DialogFooter>
        ) : (
          <RuleFooter
            editing={editing}
            isReadOnly={isReadOnly}
            next={neighbourStep(steps, stepId, 1) === stepId ? null : neighbourStep(steps, stepId, 1)}
            onNext={goTo}
            onClose={close}
          />
        )}
      </Stack>
    </Dialog>
  );
}

/** A dot and a word say that the step is bound; colour alone would not be read aloud. */
function SubjectTab({ about, stepId, label }: { about: RuleSubject; stepId: StepId; label: string }) {
  const t = useTranslate();
  const isBound = useSnapshot((snapshot) => savedRule(snapshot, { stepId, about }) !== null);
  return (
    <Tabs.Tab
      value={about}
      rightSection={
        isBound && (
          <Badge size="xs" variant="light" radius="sm" tt="none">
            {t(ruleScreen.ruleSaved)}
          </Badge>
        )
      }
    >
      {label}
    </Tabs.Tab>
  );
}

interface RuleFooterProps {
  readonly editing: RuleEditing;
  readonly isReadOnly: boolean;
  /** null: this is the last step. */
  readonly next: StepId | null;
  readonly onNext: (step: StepId) => void;
  readonly onClose: () => void;
}

function RuleFooter({ editing, isReadOnly, next, onNext, onClose }: RuleFooterProps) {
  const t = useTranslate();
  return (
    <DialogFooter>
      <Group gap="sm">
        {isReadOnly && <Text size="sm">{t(ruleScreen.readOnly)}</Text>}
        {editing.isChanged && !isReadOnly && (
          <>
            <Badge variant="default" radius="sm" tt="none">
              {t(ruleScreen.unsaved)}
            </Badge>
            <Button size="compact-sm" variant="subtle" onClick={editing.revert}>
              {t(ruleScreen.revert)}
            </Button>
          </>
        )}
      </Group>
      <Group gap="sm" wrap="nowrap">
        <Button variant="default" disabled={!editing.canSave || isReadOnly} onClick={editing.save}>
          {t(ruleScreen.save)}
        </Button>
        {next ? (
          <Button disabled={!editing.canSave || isReadOnly} onClick={() => onNext(next)}>
            {t(ruleScreen.saveAndNext)}
          </Button>
        ) : (
          <Button onClick={onClose}>{t(evidenceWords.close)}</Button>
        )}
      </Group>
    </DialogFooter>
  );
}
