/** What a picture is called and what it shows; asked for gently, demanded never. */
import { Stack, Textarea, TextInput } from '@mantine/core';
import { pictures as text } from '#core/i18n/messages/pictures';
import { useTyping } from '#renderer/state/use-typing';
import { useTranslate } from '#renderer/ui/language';
import { descriptionOf, setDescription, setTitle } from './shot-editing';
import type { ShownPicture } from './shown-picture';

interface PictureFactsProps {
  readonly shown: ShownPicture;
  readonly canEdit: boolean;
}

/** Give it a key of its own for each picture: words typed for one must not go to the next. */
export function PictureFacts({ shown, canEdit }: PictureFactsProps) {
  const t = useTranslate();
  const description = useTyping(descriptionOf(shown), (words, fold) => setDescription(shown, words, fold));
  return (
    <Stack gap="sm">
      {shown.kind === 'shot' && <TitleField shown={shown} canEdit={canEdit} title={shown.shot.title} />}
      <Textarea
        label={t(text.description)}
        description={t(text.descriptionHint)}
        placeholder={canEdit ? t(text.noDescription) : undefined}
        readOnly={!canEdit}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={50_000}
        value={description.text}
        onChange={(event) => description.type(event.currentTarget.value)}
        onBlur={description.leave}
      />
    </Stack>
  );
}

function TitleField({ shown, canEdit, title }: PictureFactsProps & { readonly title: string }) {
  const t = useTranslate();
  const typing = useTyping(title, (words, fold) => setTitle(shown, words, fold));
  return (
    <TextInput
      label={t(text.shotTitle)}
      readOnly={!canEdit}
      maxLength={1_000}
      value={typing.text}
      onChange={(event) => typing.type(event.currentTarget.value)}
      onBlur={typing.leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) typing.finish();
      }}
    />
  );
}
