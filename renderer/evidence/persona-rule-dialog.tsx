/** Which contacts and answers are of a persona: a condition like that of a step, with a live count. */
import { Alert, Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { editPersona } from '#core/commands/persona';
import type { Persona } from '#core/document/records/persona';
import { mapOf, personasInOrder } from '#core/document/select';
import { stepRule } from '#core/evidence/rule';
import { describeRule } from '#core/evidence/rule-text';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { lanes } from '#core/i18n/messages/lanes';
import { personaRule as text } from '#core/i18n/messages/numbers';
import { ruleScreen } from '#core/i18n/messages/rule-screen';
import { commit, useOpenMap, useSnapshot } from '#renderer/state/open-map';
import { usePersonaRule } from '#renderer/state/persona-rule';
import { closeDialog, openDialog } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { FailureNote } from './failure-note';
import { GroupEditor } from './group-editor';
import { addPart, type GroupDraft, removePart, replacePart, ruleOfDraft } from './rule-draft';
import { isReadable, isSameRule, startDraft } from './rule-drafts';
import { useEvidenceReply } from './use-evidence-reply';

const settleTime = 300;

export function PersonaRuleDialog() {
  const t = useTranslate();
  const personas = useSnapshot(personasInOrder);
  const asked = usePersonaRule((state) => state.personaId);
  const persona = personas.find(({ id }) => id === asked) ?? personas[0];
  if (!persona) return null;
  return (
    <Dialog title={t(text.title)} size="min(760px, calc(100vw - 48px))" onClose={closeDialog}>
      <Stack gap="md">
        <Select
          label={t(text.persona)}
          data={personas.map(({ id, name }) => ({ value: id, label: name || t(lanes.untitledPersona) }))}
          value={persona.id}
          allowDeselect={false}
          onChange={(id) => {
            const next = personas.find((one) => one.id === id);
            if (next) usePersonaRule.setState({ personaId: next.id });
          }}
        />
        <Text size="sm" c="dimmed">
          {t(text.lead)}
        </Text>
        <PersonaRule key={persona.id} persona={persona} />
      </Stack>
    </Dialog>
  );
}

function PersonaRule({ persona }: { readonly persona: Persona }) {
  const t = useTranslate();
  const language = useLanguage();
  const isReadOnly = useOpenMap((state) => state.document?.isReadOnly ?? true);
  const [draft, setDraft] = useState<GroupDraft>(() => startDraft(persona.rule, 'contacts'));
  const [addedKey, setAddedKey] = useState<string | null>(null);
  const rule = ruleOfDraft(draft);
  const keep = (next: typeof rule) =>
    commit('persona.edit', editPersona, {
      personaId: persona.id,
      fields: { rule: next === null ? null : stepRule.parse(next) },
    });
  return (
    <>
      <GroupEditor
        about="contacts"
        group={draft}
        depth={0}
        addedKey={addedKey}
        lead={text.ruleLead}
        edits={{
          replace: (part) => setDraft(replacePart(draft, part)),
          remove: (key) => setDraft(removePart(draft, key)),
          add: (groupKey, part) => {
            setAddedKey(part.key);
            setDraft(addPart(draft, groupKey, part));
          },
        }}
      />
      {rule && (
        <Alert color="gray" variant="light" title={t(ruleScreen.inWords)}>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {describeRule(rule, language)}
          </Text>
          <LiveCount draft={draft} />
        </Alert>
      )}
      <Group justify="space-between">
        <Button variant="default" onClick={() => openDialog('personas')}>
          {t(text.back)}
        </Button>
        <Group gap="sm">
          <Button
            variant="default"
            disabled={isReadOnly || persona.rule === null}
            onClick={() => {
              keep(null);
              setDraft(startDraft(null, 'contacts'));
            }}
          >
            {t(text.clear)}
          </Button>
          <Button
            disabled={isReadOnly || rule === null || !isReadable(draft) || isSameRule(rule, persona.rule)}
            onClick={() => keep(rule)}
          >
            {t(text.save)}
          </Button>
        </Group>
      </Group>
    </>
  );
}

function LiveCount({ draft }: { readonly draft: GroupDraft }) {
  const t = useTranslate();
  const period = useSnapshot((snapshot) => mapOf(snapshot).period);
  const rule = ruleOfDraft(draft);
  const asked =
    rule === null || !isReadable(draft) ? null : { about: 'contacts' as const, rule, period, sample: 0 };
  const { reply, error, again } = useEvidenceReply('tryRule', asked, settleTime);
  if (error) return <FailureNote error={error} again={again} />;
  return (
    <Text size="sm" c="dimmed" mt={4} role="status">
      {reply ? t(text.count, { count: reply.count }) : t(evidenceWords.counting)}
    </Text>
  );
}
