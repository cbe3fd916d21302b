/** After a rehearsal: what each step took beside its plan, and the way to make a plan of it. */
import { Button, Stack, Text } from '@mantine/core';
import { present } from '#core/i18n/messages/present';
import { planOfRehearsal, type Rehearsal, type RehearsedStep } from '#core/present/rehearsal';
import { clockText } from '#core/present/timing';
import { useOpenMap } from '#renderer/state/open-map';
import { keepPlanAloud } from '#renderer/state/present-plan';
import { useRehearsal } from '#renderer/state/presenting';
import { closeDialog } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { DialogFooter } from '#renderer/ui/dialog-footer';
import { useTranslate } from '#renderer/ui/language';
import styles from './order.module.css';

export function RehearsalDialog() {
  const t = useTranslate();
  const last = useRehearsal((state) => state.last);
  const isReadOnly = useOpenMap(({ document }) => document?.isReadOnly === true);
  if (last === null) return null;
  const { rehearsal, sessionId } = last;
  const plan = planOfRehearsal(rehearsal);
  const use = () => {
    keepPlanAloud(sessionId, plan);
    closeDialog();
  };
  return (
    <Dialog title={t(present.rehearsalTitle)} size="lg" onClose={closeDialog}>
      <Stack gap="md">
        <Text>{sumText(rehearsal, t)}</Text>
        <TimeTable rehearsal={rehearsal} />
        <Text fz="sm" c="dimmed">
          {t(present.usePlanHint)}
        </Text>
        <DialogFooter>
          <Button variant="subtle" onClick={closeDialog}>
            {t(present.close)}
          </Button>
          <Button disabled={isReadOnly || plan.length === 0} onClick={use}>
            {t(present.usePlan)}
          </Button>
        </DialogFooter>
      </Stack>
    </Dialog>
  );
}

function sumText({ steps, whole }: Rehearsal, t: ReturnType<typeof useTranslate>): string {
  const planned = steps.reduce((sum, step) => sum + (step.planned ?? 0), 0);
  const time = clockText(whole);
  return planned === 0
    ? t(present.rehearsalSum, { time })
    : t(present.rehearsalSumOf, { time, planned: clockText(planned) });
}

const differenceText = ({ spent, planned }: RehearsedStep): string => {
  if (planned === null) return '';
  const over = spent - planned;
  return over >= 1_000 ? `+${clockText(over)}` : clockText(over);
};

function TimeTable({ rehearsal: { steps, elsewhere } }: { readonly rehearsal: Rehearsal }) {
  const t = useTranslate();
  const hasPlan = steps.some(({ planned }) => planned !== null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls a long one.
    <section className={styles.scroll} aria-label={t(present.rehearsalTitle)} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t(present.step)}</th>
            <th scope="col" className={styles.time}>
              {t(present.spent)}
            </th>
            {hasPlan && (
              <>
                <th scope="col" className={styles.time}>
                  {t(present.planned)}
                </th>
                <th scope="col" className={styles.time}>
                  {t(present.difference)}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.stepId}>
              <th scope="row">
                {step.number} {step.title}
              </th>
              <td className={styles.time}>{clockText(step.spent)}</td>
              {hasPlan && (
                <>
                  <td className={styles.time}>{step.planned === null ? '' : clockText(step.planned)}</td>
                  <td className={styles.time}>{differenceText(step)}</td>
                </>
              )}
            </tr>
          ))}
          <tr>
            <th scope="row">{t(present.elsewhere)}</th>
            <td className={styles.time}>{clockText(elsewhere)}</td>
            {hasPlan && <td colSpan={2} />}
          </tr>
        </tbody>
      </table>
    </section>
  );
}
