/** What a request repeats, or what repeats it: opened, or told apart again. */
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import type { RequestId } from '#core/document/records/identity';
import { requests as text } from '#core/i18n/messages/requests';
import type { ListedRequest } from '#core/requests/listed';
import { groom, openRequest, titleOfRequest } from '#renderer/state/requests';
import { useTranslate } from '#renderer/ui/language';
import { Part } from '#renderer/ui/part';

interface DuplicatesProps {
  readonly listed: ListedRequest;
  readonly isReadOnly: boolean;
}

/** Of a duplicate. */
export function Repeated({ listed: { request, group, isRoot }, isReadOnly }: DuplicatesProps) {
  const t = useTranslate();
  if (isRoot) return null;
  return (
    <Group gap="sm">
      <Anchor component="button" size="sm" ta="start" onClick={() => openRequest(group.root.id)}>
        {t(text.repeatsThis, { title: titleOfRequest(group.root) })}
      </Anchor>
      {!isReadOnly && <Apart id={request.id} />}
    </Group>
  );
}

const Apart = ({ id }: { readonly id: RequestId }) => {
  const t = useTranslate();
  return (
    <Button size="compact-xs" variant="subtle" onClick={() => groom([id], { as: 'new' })}>
      {t(text.apart)}
    </Button>
  );
};

export function Duplicates({ listed: { group, isRoot }, isReadOnly }: DuplicatesProps) {
  const t = useTranslate();
  const others = isRoot ? group.members.slice(1) : [];
  if (others.length === 0) return null;
  return (
    <Part title={t(text.duplicates)}>
      <Stack gap={2}>
        {others.map((other) => (
          <Group key={other.id} gap="sm" justify="space-between" wrap="nowrap">
            <Anchor component="button" size="sm" ta="start" onClick={() => openRequest(other.id)}>
              <Text span size="sm" style={{ overflowWrap: 'anywhere' }}>
                {titleOfRequest(other)}
              </Text>
            </Anchor>
            {!isReadOnly && <Apart id={other.id} />}
          </Group>
        ))}
      </Stack>
    </Part>
  );
}
