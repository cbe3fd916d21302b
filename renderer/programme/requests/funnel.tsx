/** The funnel of ideas: stages with their shares, and beside each what fell out on the way to it. Numbers open their lists. */
import { Button, Group, Select, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import type { Snapshot } from '#core/document/snapshot';
import { requests as text } from '#core/i18n/messages/requests';
import { requestFunnel } from '#core/i18n/messages/requests-reports';
import { formatMonth, formatNumber, formatShare } from '#core/metrics/format';
import { type Funnel, funnelOf } from '#core/requests/funnel';
import {
  type FunnelLine,
  type FunnelStage,
  funnelChain,
  funnelNotes,
  funnelSentence,
  funnelStages,
} from '#core/requests/funnel-words';
import { namesOfRequests } from '#core/requests/listed';
import { copyText } from '#renderer/state/copy-text';
import { notify } from '#renderer/state/notices';
import { showRequests, useRequests } from '#renderer/state/requests';
import { EmptyState } from '#renderer/ui/empty-state';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './requests.module.css';

export function FunnelView({ snapshot }: { readonly snapshot: Snapshot }) {
  const t = useTranslate();
  const language = useLanguage();
  const months = useRequests((screen) => screen.months);
  const funnel = funnelOf(snapshot, months);
  const stages = funnelStages(funnel, language);
  const chain = funnelChain(funnel, language);
  const sentence = funnelSentence(funnel, language);
  return (
    <Stack gap="md" className={`${styles.fill} ${styles.scroll}`}>
      <Group gap="sm" align="flex-end">
        <MonthChoice snapshot={snapshot} end="from" />
        <MonthChoice snapshot={snapshot} end="to" />
        {funnel.ideas > 0 && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconCopy size={14} aria-hidden />}
            onClick={() => {
              copyText([chain, sentence, ...funnelNotes(funnel, language)].join('\n'));
              notify({ message: text.copied });
            }}
          >
            {t(text.copySentence)}
          </Button>
        )}
      </Group>
      {funnel.ideas === 0 ? (
        <EmptyState
          title={t(requestFunnel.nothing)}
          action={{
            label: t(text.showAll),
            run: () => useRequests.setState({ months: { from: null, to: null } }),
          }}
        />
      ) : (
        <>
          <div>
            <Title order={2} fz="lg">
              {chain}
            </Title>
            <Text c="dimmed">{sentence}</Text>
          </div>
          <div className={styles.funnel}>
            {stages.map((stage, index) => (
              <Stage key={stage.stage} funnel={funnel} stage={stage} before={stages[index - 1] ?? null} />
            ))}
          </div>
          {funnelNotes(funnel, language).map((note) => (
            <Text key={note} size="xs" c="dimmed">
              {note}
            </Text>
          ))}
        </>
      )}
    </Stack>
  );
}

function MonthChoice({ snapshot, end }: { readonly snapshot: Snapshot; readonly end: 'from' | 'to' }) {
  const t = useTranslate();
  const language = useLanguage();
  const months = useRequests((screen) => screen.months);
  const known = namesOfRequests(snapshot).months.filter((month) =>
    end === 'from' ? months.to === null || month <= months.to : months.from === null || month >= months.from,
  );
  return (
    <Select
      size="xs"
      w={160}
      clearable
      label={t(end === 'from' ? text.fromMonth : text.toMonth)}
      placeholder={t(text.anyMonth)}
      data={known.map((value) => ({ value, label: formatMonth(value, language) }))}
      value={months[end]}
      onChange={(month) => useRequests.setState({ months: { ...months, [end]: month } })}
    />
  );
}

interface StageProps {
  readonly funnel: Funnel;
  readonly stage: FunnelStage;
  readonly before: FunnelStage | null;
}

/** The bar is of the stage before: a tenth of it is a tenth of the bar, however narrow the funnel is by then. */
function Stage({ funnel, stage, before }: StageProps) {
  const t = useTranslate();
  const language = useLanguage();
  const ids = stage.parts.flatMap((part) => funnel.parts[part].ids);
  const share = before === null ? 1 : before.count === 0 ? 0 : stage.count / before.count;
  const count = (
    <Text span fz={28} fw={600} lh={1.2} style={{ fontVariantNumeric: 'tabular-nums' }}>
      {formatNumber(stage.count, language)}
    </Text>
  );
  return (
    <section className={styles.stage} aria-label={stage.name}>
      <div>
        <Group gap="xs" align="baseline">
          {ids.length > 0 ? (
            <UnstyledButton
              aria-label={t(text.openNumber, { name: stage.name, count: stage.count })}
              onClick={() => showRequests({ ids })}
            >
              {count}
            </UnstyledButton>
          ) : (
            count
          )}
          <Text span fw={600}>
            {stage.name}
          </Text>
        </Group>
        <div className={styles.track}>{share > 0 && <span style={{ width: `${100 * share}%` }} />}</div>
        <Text size="sm" c="dimmed" mt={4}>
          {stage.shareOfBefore ?? ''}
        </Text>
        {stage.stage === 'reached' && <Reached funnel={funnel} />}
      </div>
      <div>
        {stage.fallen.length > 0 && (
          <Text size="xs" c="dimmed" px={6}>
            {stage.stage === 'reached'
              ? t(requestFunnel.neither, { count: funnel.neitherPlannedNorShipped })
              : t(text.fellOut)}
          </Text>
        )}
        {stage.fallen.map((line) => (
          <Fallen key={line.name} funnel={funnel} line={line} />
        ))}
      </div>
    </section>
  );
}

function Reached({ funnel }: { readonly funnel: Funnel }) {
  const t = useTranslate();
  const { planned, shipped } = funnel.parts;
  const line = (part: 'planned' | 'shipped', count: number): FunnelLine => ({
    part,
    name: t(requestFunnel[part]),
    count,
    requests: null,
    share: funnel.tasks === 0 ? null : count / funnel.tasks,
  });
  return [line('planned', planned.requests), line('shipped', shipped.requests)].map((each) => (
    <Fallen key={each.name} funnel={funnel} line={each} />
  ));
}

function Fallen({ funnel, line }: { readonly funnel: Funnel; readonly line: FunnelLine }) {
  const t = useTranslate();
  const language = useLanguage();
  const { part, name, count, requests, share } = line;
  const ids = part === null ? funnel.duplicates : funnel.parts[part].ids;
  const figures = [
    formatNumber(count, language),
    ...(requests === null || count === 0
      ? []
      : [t(requestFunnel.inRequests, { requests: t(requestFunnel.inRequestsCounted, { count: requests }) })]),
    ...(share === null ? [] : [formatShare(share, language)]),
  ].join(' · ');
  const content = (
    <>
      <span>{name}</span>
      <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>{figures}</span>
    </>
  );
  return ids.length === 0 ? (
    <div className={styles.fallen}>{content}</div>
  ) : (
    <UnstyledButton
      className={styles.fallen ?? ''}
      aria-label={t(text.openNumber, { name, count })}
      onClick={() => showRequests({ ids })}
    >
      {content}
    </UnstyledButton>
  );
}
