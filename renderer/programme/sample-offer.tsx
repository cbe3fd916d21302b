/** While nothing was made in the programme: an invented year to look at, beside beginning one's own. */
import { Button } from '@mantine/core';
import { programme as text } from '#core/i18n/messages/programme';
import { runAction } from '#renderer/state/actions';
import { useSnapshot } from '#renderer/state/open-map';
import { useTranslate } from '#renderer/ui/language';

export function SampleOffer() {
  const t = useTranslate();
  const isEmpty = useSnapshot(
    ({ byKind: { review, request, capture, session, goal } }) =>
      review.length + request.length + capture.length + session.length + goal.length === 0,
  );
  if (!isEmpty) return null;
  return (
    <Button variant="subtle" onClick={() => void runAction('programme.sample')}>
      {t(text.lookAtSample)}
    </Button>
  );
}
