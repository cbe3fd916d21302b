/** What of a request a person fills in. */
import { Group, Stack } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import '@mantine/dates/styles.css';
import type { FeatureRequest } from '#core/document/records/request';
import type { Snapshot } from '#core/document/snapshot';
import { requests as text } from '#core/i18n/messages/requests';
import { isOpenTask, type Standing } from '#core/requests/standing';
import { isOutsideAddress } from '#core/text/outside-address';
import { isLinkAddress } from '#core/text/rich-text';
import { copyText } from '#renderer/state/copy-text';
import { notify } from '#renderer/state/notices';
import { openLink } from '#renderer/state/open-link';
import { changeRequest, hand } from '#renderer/state/requests';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { LinkButtons } from '#renderer/ui/link-buttons';
import { dayFormats } from '#renderer/ui/period-fields';
import { LineField, LongField, TeamField } from './fields';
import { knownTeams } from './known-teams';

interface FieldsProps {
  readonly snapshot: Snapshot;
  readonly request: FeatureRequest;
  readonly standing: Standing;
  readonly isReadOnly: boolean;
}

export function DetailFields({ snapshot, request, standing, isReadOnly }: FieldsProps) {
  const t = useTranslate();
  const isTask = isOpenTask(standing) || standing === 'shipped';
  const isAnswered = standing === 'shipped' || standing === 'exists' || standing === 'declined';
  return (
    <Stack gap="md">
      <LineField
        label={t(text.name)}
        placeholder={t(text.nameHint)}
        value={request.title}
        isReadOnly={isReadOnly}
        keep={(title, stay) => changeRequest(request.id, { title }, stay)}
      />
      <LongField
        label={t(text.text)}
        value={request.text}
        isReadOnly={isReadOnly}
        keep={(words, stay) => changeRequest(request.id, { text: words }, stay)}
      />
      {isTask && <TaskFields snapshot={snapshot} request={request} isReadOnly={isReadOnly} />}
      {(isAnswered || isTask || request.answer.trim() !== '') && (
        <LongField
          label={t(text.answer)}
          hint={t(text.answerHint)}
          value={request.answer}
          isReadOnly={isReadOnly}
          keep={(answer, stay) => changeRequest(request.id, { answer }, stay)}
        />
      )}
    </Stack>
  );
}

function TaskFields({ snapshot, request, isReadOnly }: Omit<FieldsProps, 'standing'>) {
  const t = useTranslate();
  const language = useLanguage();
  const link = request.link.trim();
  const isAddress = isLinkAddress(link);
  const copy = () => {
    copyText(link);
    notify({ message: text.linkCopied });
  };
  return (
    <>
      <Group gap="sm" grow align="flex-start">
        <TeamField
          label={t(text.team)}
          known={knownTeams(snapshot)}
          value={request.team}
          isReadOnly={isReadOnly}
          keep={(team) => hand([request.id], { team })}
        />
        <LineField
          label={t(text.owner)}
          value={request.owner}
          isReadOnly={isReadOnly}
          keep={(owner, stay) => changeRequest(request.id, { owner }, stay)}
        />
        <DateInput
          label={t(text.due)}
          clearable
          locale={language}
          valueFormat={dayFormats[language]}
          readOnly={isReadOnly}
          value={request.dueOn}
          onChange={(dueOn) => changeRequest(request.id, { dueOn })}
        />
      </Group>
      <LineField
        label={t(text.link)}
        placeholder="https://"
        value={request.link}
        isReadOnly={isReadOnly}
        error={link !== '' && !isAddress ? t(text.linkWrong) : null}
        keep={(words, stay) => changeRequest(request.id, { link: words.trim() }, stay)}
        aside={
          isAddress && (
            <LinkButtons
              copyLabel={t(text.copyLink)}
              openLabel={t(text.openLink)}
              copy={copy}
              open={isOutsideAddress(link) ? () => void openLink(link) : null}
            />
          )
        }
      />
    </>
  );
}
