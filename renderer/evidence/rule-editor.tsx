/** One rule: its conditions on the left, what they take in on the right. */
import { Alert, Grid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { mapOf } from '#core/document/select';
import { takeContact } from '#core/evidence/by-hand';
import { describeRule } from '#core/evidence/rule-text';
import { ruleHelp } from '#core/i18n/messages/rule-help';
import { ruleScreen } from '#core/i18n/messages/rule-screen';
import { useSnapshot } from '#renderer/state/open-map';
import { EmptyState } from '#renderer/ui/empty-state';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { GroupEditor } from './group-editor';
import { RuleCount } from './rule-count';
import {
  addPart,
  draftOfRule,
  type GroupDraft,
  removePart,
  replacePart,
  ruleOfDraft,
  widenRule,
} from './rule-draft';
import { hasUnfinished, isReadable, type RulePlace } from './rule-drafts';
import type { ProposedRule } from './rule-proposal';
import { RuleProposal } from './rule-proposal-card';
import { RuleSuggestions } from './rule-suggestions';

interface RuleEditorProps {
  readonly place: RulePlace;
  readonly stepTitle: string;
  readonly draft: GroupDraft;
  readonly onChange: (draft: GroupDraft) => void;
  readonly proposal: ProposedRule | null;
  readonly onTakeProposed: () => void;
  readonly onDismiss: () => void;
}

export function RuleEditor(props: RuleEditorProps) {
  const { place, stepTitle, draft, onChange, proposal, onTakeProposed, onDismiss } = props;
  const t = useTranslate();
  const language = useLanguage();
  const period = useSnapshot((snapshot) => mapOf(snapshot).period);
  const [addedKey, setAddedKey] = useState<string | null>(null);
  const rule = ruleOfDraft(draft);
  const isAskable = rule !== null && isReadable(draft);
  const withProposed = proposal && isReadable(draft) ? widenRule(rule, proposal.more) : null;
  return (
    <Grid gap="xl">
      <Grid.Col span={{ base: 12, md: 7 }}>
        <Stack gap="md">
          {proposal && (
            <RuleProposal
              proposal={proposal}
              rule={isAskable ? rule : null}
              period={period}
              onTake={onTakeProposed}
              onDismiss={onDismiss}
            />
          )}
          <GroupEditor
            about={place.about}
            group={draft}
            depth={0}
            addedKey={addedKey}
            edits={{
              replace: (part) => onChange(replacePart(draft, part)),
              remove: (key) => onChange(removePart(draft, key)),
              add: (groupKey, part) => {
                setAddedKey(part.key);
                onChange(addPart(draft, groupKey, part));
              },
            }}
          />
          {rule && (
            <Alert color="gray" variant="light" title={t(ruleScreen.inWords)}>
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {describeRule(rule, language)}
              </Text>
              {hasUnfinished(draft) && (
                <Text size="xs" c="dimmed" mt={4}>
                  {t(ruleScreen.unfinished)}
                </Text>
              )}
            </Alert>
          )}
          <RuleSuggestions
            place={place}
            rule={rule}
            period={period}
            onTake={(words) =>
              onChange(draftOfRule(widenRule(ruleOfDraft(draft), { test: 'anyWord', words: [...words] })))
            }
          />
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 5 }}>
        {withProposed ? (
          <RuleCount {...place} rule={withProposed} period={period} lead={t(ruleHelp.withProposed)} />
        ) : isAskable ? (
          <RuleCount
            {...place}
            rule={rule}
            period={period}
            onTakeOut={(key) => onChange(draftOfRule(takeContact(rule, key)))}
          />
        ) : rule ? (
          <EmptyState title={t(ruleScreen.unreadable)} text={t(ruleScreen.unreadableText)} />
        ) : (
          <EmptyState
            title={t(ruleScreen.noRule)}
            text={t(place.about === 'contacts' ? ruleScreen.noRuleText : ruleScreen.noAnswersRuleText, {
              step: stepTitle,
            })}
          />
        )}
      </Grid.Col>
    </Grid>
  );
}
