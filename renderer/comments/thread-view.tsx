/** A thread: what it is about, its comments, answering and resolving. */
import { Button, Group, Paper, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconCheck, IconRotate } from '@tabler/icons-react';
import { useState } from 'react';
import { isResolved, type Thread } from '#core/document/threads';
import { comments as text } from '#core/i18n/messages/comments';
import { announce } from '#renderer/ui/announcer';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { sayWhen } from '#renderer/ui/when';
import { answer, reopen, resolve } from './comment-state';
import { CommentView } from './comment-view';
import { Composer } from './composer';

interface ThreadViewProps {
  readonly thread: Thread;
  readonly canEdit: boolean;
  /** Left out where the thread stands under what it is about. */
  readonly about?: { readonly name: string; readonly go: (() => void) | null };
}

export function ThreadView({ thread, canEdit, about }: ThreadViewProps) {
  const t = useTranslate();
  const { first, replies } = thread;
  const name = first.author || t(text.nobody);
  return (
    <Paper
      component="section"
      withBorder
      p="sm"
      aria-label={t(text.thread, { name, text: first.text.slice(0, 80) })}
    >
      <Stack gap="sm">
        {about && <About {...about} />}
        <CommentView comment={first} isFirst canEdit={canEdit} />
        {replies.length > 0 && (
          <Stack gap="sm" pl="sm" style={{ borderLeft: '2px solid var(--tapki-hairline)' }}>
            {replies.map((reply) => (
              <CommentView key={reply.id} comment={reply} isFirst={false} canEdit={canEdit} />
            ))}
          </Stack>
        )}
        <ResolvedBy thread={thread} />
        {canEdit && <ThreadFoot thread={thread} name={name} />}
      </Stack>
    </Paper>
  );
}

function About({ name, go }: NonNullable<ThreadViewProps['about']>) {
  if (!go)
    return (
      <Text size="xs" c="dimmed">
        {name}
      </Text>
    );
  return (
    <UnstyledButton onClick={go}>
      <Text size="xs" c="var(--mantine-primary-color-light-color)" td="underline">
        {name}
      </Text>
    </UnstyledButton>
  );
}

function ResolvedBy({ thread: { first } }: { thread: Thread }) {
  const t = useTranslate();
  const language = useLanguage();
  if (first.resolved === null) return null;
  const name = first.resolved.by || t(text.nobody);
  return (
    <Text size="xs" c="dimmed">
      {t(text.resolvedBy, { name, when: sayWhen(language, first.resolved.at) })}
    </Text>
  );
}

function ThreadFoot({ thread, name }: { thread: Thread; name: string }) {
  const t = useTranslate();
  const [isAnswering, setAnswering] = useState(false);
  const { first } = thread;
  if (isAnswering)
    return (
      <Composer
        field={(element) => element?.focus()}
        label={t(text.replyTo, { name })}
        sendLabel={t(text.reply)}
        send={(words) => {
          answer(first.id, words);
          announce(t(text.sent));
          setAnswering(false);
        }}
        cancel={() => setAnswering(false)}
      />
    );
  return (
    <Group gap="xs">
      <Button variant="default" size="xs" onClick={() => setAnswering(true)}>
        {t(text.reply)}
      </Button>
      {isResolved(thread) ? (
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          leftSection={<IconRotate size={14} aria-hidden="true" />}
          onClick={() => {
            reopen(first.id);
            announce(t(text.wasReopened));
          }}
        >
          {t(text.reopen)}
        </Button>
      ) : (
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          leftSection={<IconCheck size={14} aria-hidden="true" />}
          onClick={() => {
            resolve(first.id);
            announce(t(text.wasResolved));
          }}
        >
          {t(text.resolve)}
        </Button>
      )}
    </Group>
  );
}
