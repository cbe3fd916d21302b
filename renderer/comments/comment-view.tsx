/** One comment: who, when, what; its menu. */
import { ActionIcon, Group, Menu, Stack, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import type { Comment } from '#core/document/records/comment';
import { comments as text } from '#core/i18n/messages/comments';
import { announce } from '#renderer/ui/announcer';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { sayWhen } from '#renderer/ui/when';
import { edit, remove } from './comment-state';
import { Composer } from './composer';

interface CommentViewProps {
  readonly comment: Comment;
  readonly isFirst: boolean;
  readonly canEdit: boolean;
}

export function CommentView({ comment, isFirst, canEdit }: CommentViewProps) {
  const t = useTranslate();
  const language = useLanguage();
  const [isEditing, setEditing] = useState(false);
  const name = comment.author || t(text.nobody);
  return (
    <Stack gap={4} component="article">
      <Group gap="xs" wrap="nowrap" justify="space-between" mih={28}>
        <Text size="sm" fw={600} truncate>
          {name}
          {comment.writtenAt !== null && (
            <Text span size="xs" c="dimmed" fw={400}>
              {' '}
              <time dateTime={comment.writtenAt}>{sayWhen(language, comment.writtenAt)}</time>
            </Text>
          )}
        </Text>
        {canEdit && (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={t(text.actions, { name })}>
                <IconDots size={16} aria-hidden="true" />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setEditing(true)}>{t(text.edit)}</Menu.Item>
              <Menu.Item onClick={() => remove(comment.id)}>
                {t(isFirst ? text.removeThread : text.remove)}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      {isEditing ? (
        <Composer
          label={t(text.textOf)}
          initial={comment.text}
          sendLabel={t(text.save)}
          send={(words) => {
            edit(comment.id, words);
            announce(t(text.changed));
            setEditing(false);
          }}
          cancel={() => setEditing(false)}
        />
      ) : (
        <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {comment.text}
        </Text>
      )}
    </Stack>
  );
}
