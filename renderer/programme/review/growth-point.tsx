/** Raising a problem, and what was raised of it: team, owner, day, where it stands and why. */
import { Autocomplete, Button, Group, Select, TextInput } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { type Fix, type FixStatus, fixStatuses } from '#core/document/records/fix';
import { programmeOf } from '#core/document/select';
import { isSettled, needsReason } from '#core/fixes/standing';
import { monthName } from '#core/i18n/dates';
import { statusHeadings } from '#core/i18n/messages/fixes';
import { review as words } from '#core/i18n/messages/review';
import { reviewScreen as text } from '#core/i18n/messages/review-screen';
import { decidedBefore } from '#core/voc/decided';
import { fixOfProblem } from '#core/voc/reviews';
import { changeGrowthPoint, changeStanding, continueWith, lower, raise } from '#renderer/state/review';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { LineField, LongField } from './fields';
import type { ProblemProps } from './problem-page';
import styles from './review.module.css';

export function GrowthPoint(props: ProblemProps) {
  const { snapshot, review, problem, canEdit } = props;
  const t = useTranslate();
  const language = useLanguage();
  const fix = fixOfProblem(snapshot, problem);
  if (fix) return <Raised {...props} fix={fix} />;
  if (!canEdit) return null;
  const open = decidedBefore(snapshot, problem, review.month).find(
    (each) => each.by === 'same' && each.fix !== null && !isSettled(each.fix.state.status),
  );
  return (
    <Group gap="xs">
      <Button
        size="xs"
        leftSection={<IconFlag size={14} aria-hidden />}
        variant={open ? 'default' : 'filled'}
        onClick={() => raise(problem)}
      >
        {t(text.raise)}
      </Button>
      {open?.fix && (
        <Button size="xs" onClick={() => open.fix && continueWith(problem.id, open.fix.id)}>
          {t(text.continueOf, { month: monthName(open.month, language) })}
        </Button>
      )}
    </Group>
  );
}

function Raised({ snapshot, problem, canEdit, fix }: ProblemProps & { readonly fix: Fix }) {
  const t = useTranslate();
  const { id } = fix;
  return (
    <div className={styles.raised}>
      <LongField
        label={t(text.growthTitle)}
        value={fix.title}
        isReadOnly={!canEdit}
        keep={(title, stay) => changeGrowthPoint(id, { title: title.slice(0, 1_000) }, stay)}
      />
      <LongField
        label={t(text.description)}
        value={fix.description}
        isReadOnly={!canEdit}
        keep={(description, stay) => changeGrowthPoint(id, { description }, stay)}
      />
      <div className={styles.fields}>
        <Team teams={programmeOf(snapshot).teams} fix={fix} canEdit={canEdit} />
        <LineField
          label={t(words.owner)}
          value={fix.owner}
          isReadOnly={!canEdit}
          keep={(owner, stay) => changeGrowthPoint(id, { owner }, stay)}
        />
        <TextInput
          size="xs"
          type="date"
          label={t(words.due)}
          value={fix.dueOn ?? ''}
          readOnly={!canEdit}
          onChange={({ currentTarget: { value } }) => {
            if (value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value))
              changeGrowthPoint(id, { dueOn: value === '' ? null : value });
          }}
        />
        <Standing problem={problem} fix={fix} canEdit={canEdit} />
      </div>
      {canEdit && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          w="fit-content"
          onClick={() => lower(problem)}
        >
          {t(text.lower)}
        </Button>
      )}
    </div>
  );
}

interface TeamProps {
  readonly teams: readonly string[];
  readonly fix: Fix;
  readonly canEdit: boolean;
}

function Team({ teams, fix, canEdit }: TeamProps) {
  const t = useTranslate();
  const [draft, setDraft] = useState<string | null>(null);
  const keep = (team: string) => {
    setDraft(null);
    if (team.trim() !== fix.team) changeGrowthPoint(fix.id, { team: team.trim() });
  };
  return (
    <Autocomplete
      size="xs"
      label={t(words.team)}
      data={[...new Set(teams)]}
      maxLength={200}
      readOnly={!canEdit}
      value={draft ?? fix.team}
      onChange={setDraft}
      onOptionSubmit={keep}
      onBlur={() => draft !== null && keep(draft)}
    />
  );
}

/** What is put off or rejected says why before it is so. */
function Standing({
  problem,
  fix,
  canEdit,
}: Pick<ProblemProps, 'problem' | 'canEdit'> & { readonly fix: Fix }) {
  const t = useTranslate();
  const [asking, setAsking] = useState<FixStatus | null>(null);
  const [reason, setReason] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  const change = (status: FixStatus) => {
    if (needsReason(status)) {
      setReason(fix.state.status === status ? fix.state.reason : '');
      isOver.current = false;
      setAsking(status);
    } else changeStanding(problem.id, status, '');
  };
  const end = (isKept: boolean) => {
    // Leaving the field comes after Enter and Escape, too: what they decided stands.
    if (asking === null || isOver.current) return;
    isOver.current = true;
    if (isKept) changeStanding(problem.id, asking, reason.trim());
    setAsking(null);
  };
  const endHere = (isKept: boolean) => {
    end(isKept);
    // The question goes, and with it the place of the keyboard.
    field.current?.focus();
  };
  return (
    <>
      <Select
        ref={field}
        size="xs"
        label={t(words.status)}
        allowDeselect={false}
        readOnly={!canEdit}
        data={fixStatuses.map((value) => ({ value, label: t(statusHeadings[value]) }))}
        value={asking ?? fix.state.status}
        onChange={(value) => {
          const status = fixStatuses.find((each) => each === value);
          if (status) change(status);
        }}
      />
      {asking !== null && (
        <TextInput
          size="xs"
          autoFocus
          label={t(text.why)}
          maxLength={2_000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          onBlur={() => end(true)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) endHere(true);
            if (event.key === 'Escape') endHere(false);
          }}
        />
      )}
    </>
  );
}
