/** How many contacts (or answers) the rule takes in, counted while it is edited, with a few of them to read. */
import { Group, Loader, Progress, Stack, Text } from '@mantine/core';
import { IconUserMinus } from '@tabler/icons-react';
import type { Period } from '#core/document/records/field';
import type { StepId } from '#core/document/records/identity';
import type { RuleSubject } from '#core/document/records/rule';
import type { StepRule } from '#core/evidence/rule';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { ruleHelp } from '#core/i18n/messages/rule-help';
import { ruleScreen } from '#core/i18n/messages/rule-screen';
import { formatPeriod, formatShare } from '#core/metrics/format';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { PanelHeader } from '#renderer/ui/panel-header';
import { ContactSample } from './contact-sample';
import styles from './contacts.module.css';
import { FailureNote } from './failure-note';
import { termsOfRule } from './matched-words';
import { RuleContext } from './rule-context';
import { useEvidenceReply } from './use-evidence-reply';
import { whyHere } from './why-here';

interface RuleCountProps {
  readonly about: RuleSubject;
  readonly rule: StepRule;
  readonly period: Period | null;
  readonly stepId: StepId;
  /** What rule is counted, where it is not the one on the screen. */
  readonly lead?: string;
  /** Takes a contact out of the rule by hand. */
  readonly onTakeOut?: (key: string) => void;
}

const settleTime = 250;
const sampleSize = 8;

export function RuleCount({ about, rule, period, stepId, lead, onTakeOut }: RuleCountProps) {
  const t = useTranslate();
  const language = useLanguage();
  const input = { about, rule, period, sample: sampleSize };
  const { reply, error, isWaiting, again } = useEvidenceReply('tryRule', input, settleTime);
  const when = period ? formatPeriod(period, language) : t(evidenceWords.wholePeriod);
  if (error && !isWaiting) return <FailureNote error={error} again={again} />;
  if (!reply)
    return (
      <Group gap="xs" role="status">
        <Loader size="xs" />
        <Text size="sm" c="dimmed">
          {t(evidenceWords.counting)}
        </Text>
      </Group>
    );
  const share = reply.total === 0 ? 0 : reply.count / reply.total;
  const words = about === 'contacts' ? evidenceWords.contactsOf : evidenceWords.answersOf;
  return (
    <Stack gap="md" style={{ opacity: isWaiting ? 0.6 : 1 }} aria-busy={isWaiting}>
      <Stack gap={4} role="status">
        {lead && (
          <Text size="sm" fw={600}>
            {lead}
          </Text>
        )}
        <Text className={styles.figure ?? ''}>{t(words, { count: reply.count, total: reply.total })}</Text>
        <Progress value={share * 100} size="sm" aria-hidden />
        <Text size="sm" c="dimmed">
          {t(ruleScreen.shareOfAll, { share: formatShare(share, language) })} · {when}
        </Text>
      </Stack>
      <RuleContext place={{ stepId, about }} rule={rule} period={period} />
      <PanelHeader title={t(ruleScreen.sample)} order={3} />
      {reply.sample.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t(ruleScreen.sampleEmpty)}
        </Text>
      ) : (
        <ContactSample
          contacts={reply.sample}
          terms={termsOfRule(rule)}
          {...(about === 'contacts' ? { rule } : {})}
          found={reply.found}
          why={({ key }) => whyHere(reply.reasons[key] ?? [], language)}
          {...(about === 'contacts' && onTakeOut
            ? {
                action: {
                  label: t(ruleHelp.takeOut),
                  icon: <IconUserMinus size={16} />,
                  run: onTakeOut,
                },
              }
            : {})}
          stepId={stepId}
          label={t(ruleScreen.sample)}
        />
      )}
    </Stack>
  );
}
