/** What somebody has points for, a line each, with their sum. */
import { Table } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { liveRecord } from '#core/document/select';
import { formatDay } from '#core/i18n/dates';
import { visitPeople as text } from '#core/i18n/messages/immersion-people';
import { immersionNote, pointReasonNames } from '#core/i18n/messages/immersion-words';
import type { PointLine, PointTotal } from '#core/immersion/ledger';
import { nameOf, visitName } from '#core/immersion/words';
import { formatNumber } from '#core/metrics/format';
import { takePointsBack } from '#renderer/state/immersion';
import { useOpenMap } from '#renderer/state/open-map';
import { IconAction } from '#renderer/ui/icon-action';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './immersion.module.css';

interface PointLinesProps {
  readonly total: PointTotal;
  readonly canEdit: boolean;
}

export function PointLines({ total, canEdit }: PointLinesProps) {
  const t = useTranslate();
  const language = useLanguage();
  const snapshot = useOpenMap((state) => state.snapshot);
  const aboutOf = ({ visitId, reason }: PointLine): string => {
    const visit = snapshot && visitId !== null ? liveRecord(snapshot, 'session', visitId) : null;
    return visit ? visitName(visit, language) : reason;
  };
  return (
    <Table
      aria-label={t(text.lines, { name: nameOf(total.person, language) })}
      fz="sm"
      withRowBorders={false}
    >
      <Table.Tbody>
        {total.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
          <Table.Tr key={index}>
            <Table.Td className={styles.noWrap}>
              {line.day === null ? '' : formatDay(line.day, language)}
            </Table.Td>
            <Table.Td w={260}>{t(pointReasonNames[line.why])}</Table.Td>
            <Table.Td>{aboutOf(line)}</Table.Td>
            <Table.Td w={100} className={styles.number}>
              {formatNumber(line.points, language)}
            </Table.Td>
            <Table.Td w={32}>
              {canEdit && line.awardId !== null && (
                <TakeBack awardId={line.awardId} label={t(text.removeAward)} />
              )}
            </Table.Td>
          </Table.Tr>
        ))}
        <Table.Tr fw={600}>
          <Table.Td colSpan={3}>{t(immersionNote.total)}</Table.Td>
          <Table.Td className={styles.number}>{formatNumber(total.points, language)}</Table.Td>
          <Table.Td />
        </Table.Tr>
      </Table.Tbody>
    </Table>
  );
}

type AwardId = NonNullable<PointLine['awardId']>;

const TakeBack = ({ awardId, label }: { readonly awardId: AwardId; readonly label: string }) => (
  <IconAction
    variant="subtle"
    color="gray"
    size="xs"
    label={label}
    icon={<IconArrowBackUp size={14} />}
    onClick={() => takePointsBack(awardId)}
  />
);
