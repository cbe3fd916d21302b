/** A group of conditions: how they combine, the conditions, and room for more; groups lie within groups. */
import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { RuleSubject } from '#core/document/records/rule';
import { ruleScreen } from '#core/i18n/messages/rule-screen';
import type { Message } from '#core/i18n/translate';
import { IconAction } from '#renderer/ui/icon-action';
import { useTranslate } from '#renderer/ui/language';
import { ConditionEditor } from './condition-editor';
import { groupReadings, readingOfGroup, sentenceSubjects, withReading, withSubject } from './draft-sentence';
import {
  type DraftPart,
  deepestGroup,
  emptyWords,
  type GroupDraft,
  isGroup,
  nestedGroup,
} from './rule-draft';

export interface GroupEdits {
  readonly replace: (part: DraftPart) => void;
  readonly remove: (key: string) => void;
  readonly add: (groupKey: string, part: DraftPart) => void;
}

interface GroupEditorProps {
  readonly about: RuleSubject;
  readonly group: GroupDraft;
  /** 0: the rule itself, which is always there and reads only "all" or "any". */
  readonly depth: number;
  /** The part just added: its first field takes the focus. */
  readonly addedKey: string | null;
  readonly edits: GroupEdits;
  /** Said before the conditions; left out: that the contact is of the step. */
  readonly lead?: Message;
}

export function GroupEditor(props: GroupEditorProps) {
  const { about, group, depth, addedKey, edits } = props;
  const t = useTranslate();
  const readings = depth === 0 ? groupReadings.slice(0, 2) : groupReadings;
  const newCondition = () => withSubject(emptyWords(), sentenceSubjects[about][0] ?? 'text');
  const lead = props.lead ?? (about === 'contacts' ? ruleScreen.contactsLead : ruleScreen.answersLead);
  return (
    <Stack
      gap="sm"
      role="group"
      aria-label={t(ruleScreen[readingOfGroup(group)])}
      {...(depth > 0 ? { pl: 'md', py: 'xs', style: { borderLeft: '2px solid var(--tapki-hairline)' } } : {})}
    >
      <Group gap="xs" wrap="nowrap">
        {depth === 0 && <Text>{t(lead)}</Text>}
        {(depth > 0 || group.parts.length > 1) && (
          <NativeSelect
            size={depth === 0 ? 'sm' : 'xs'}
            value={readingOfGroup(group)}
            data={readings.map((value) => ({ value, label: t(ruleScreen[value]) }))}
            aria-label={t(ruleScreen.groupReading)}
            onChange={(event) => {
              const chosen = readings.find((value) => value === event.currentTarget.value);
              if (chosen) edits.replace(withReading(group, chosen));
            }}
          />
        )}
        {depth > 0 && (
          <IconAction
            size="md"
            label={t(ruleScreen.removePart)}
            icon={<IconX size={14} />}
            onClick={() => edits.remove(group.key)}
          />
        )}
      </Group>
      {group.parts.map((part) =>
        isGroup(part) ? (
          <GroupEditor
            key={part.key}
            about={about}
            group={part}
            depth={depth + 1}
            addedKey={addedKey}
            edits={edits}
          />
        ) : (
          <ConditionEditor
            key={part.key}
            about={about}
            part={part}
            isNew={part.key === addedKey}
            onChange={edits.replace}
            onRemove={() => edits.remove(part.key)}
          />
        ),
      )}
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          onClick={() => edits.add(group.key, newCondition())}
        >
          {t(ruleScreen.addCondition)}
        </Button>
        {depth < deepestGroup - 1 && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} />}
            onClick={() => edits.add(group.key, nestedGroup(group))}
          >
            {t(ruleScreen.addGroup)}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
