/** Who asked: by month, by way and by source, each list adding up to the same; and what they said. */
import { Group, Stack, Text } from '@mantine/core';
import { requests as text } from '#core/i18n/messages/requests';
import { voiceWayNames } from '#core/i18n/messages/requests-reports';
import { formatNumber } from '#core/metrics/format';
import type { ListedRequest } from '#core/requests/listed';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { Part } from '#renderer/ui/part';
import { AddVoice } from './add-voice';
import { AskedWords, Quotes, RequestMonths } from './marks';
import { heardQuotes } from './quotes-of';

/** Quotes at first. */
const fewQuotes = 12;
/** Sources by name; the rest is one line. */
const mostSources = 8;

interface DetailVoicesProps {
  readonly listed: ListedRequest;
  readonly isReadOnly: boolean;
}

export function DetailVoices({ listed: { counts, group, isRoot, request }, isReadOnly }: DetailVoicesProps) {
  const t = useTranslate();
  const voices = isRoot ? group.voices : group.voices.filter(({ requestId }) => requestId === request.id);
  const ways = counts.byWay
    .filter(({ count }) => count > 0)
    .map(({ of, count }) => ({ name: t(voiceWayNames[of]), count }));
  const named = counts.bySource.slice(0, mostSources);
  const rest = counts.bySource.slice(mostSources).reduce((sum, { count }) => sum + count, 0);
  const sources = [
    ...named.map(({ of, count }) => ({ name: of || t(text.noSource), count })),
    ...(rest === 0 ? [] : [{ name: t(text.otherSources), count: rest }]),
  ].filter(({ count }) => count > 0);
  return (
    <>
      <Part title={t(text.voices)}>
        <AskedWords counts={counts} />
        <RequestMonths counts={counts} width={360} height={56} />
        {counts.customers > 0 && (
          <Group gap="xl" align="flex-start" grow>
            <Counts title={t(text.byWay)} lines={ways} />
            <Counts title={t(text.bySource)} lines={sources} />
          </Group>
        )}
        {!isReadOnly && <AddVoice requestId={request.id} />}
      </Part>
      <Part title={t(text.quotes)}>
        <Quotes quotes={heardQuotes({ ...group, voices }).slice(0, fewQuotes)} />
      </Part>
    </>
  );
}

interface CountsProps {
  readonly title: string;
  readonly lines: readonly { readonly name: string; readonly count: number }[];
}

function Counts({ title, lines }: CountsProps) {
  const language = useLanguage();
  return (
    <Stack gap={2}>
      <Text size="xs" c="dimmed">
        {title}
      </Text>
      {lines.map(({ name, count }) => (
        <Group key={name} justify="space-between" gap="sm" wrap="nowrap">
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Text>
          <Text size="sm" style={{ fontVariantNumeric: 'tabular-nums' }}>
            {formatNumber(count, language)}
          </Text>
        </Group>
      ))}
    </Stack>
  );
}
