/** What slides stand on: Tapki's own theme in one of two shapes, or a template of the person's. */
import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { exporting } from '#core/i18n/messages/export';
import { slideTemplates } from '#core/i18n/messages/slide-templates';
import { chooseDeckTemplate, forgetDeckTemplate, useDeckTemplate } from '#renderer/state/deck-template';
import { useTranslate } from '#renderer/ui/language';
import { ChoiceLine } from './choice-line';
import { type ExportChoice, useExportChoice } from './export-choice';

export function SlidesChoice({ slides }: { readonly slides: ExportChoice['slides'] }) {
  const t = useTranslate();
  const { template } = useDeckTemplate();
  return (
    <>
      {/* A template has a shape of its own. */}
      {template === null && (
        <ChoiceLine label={t(exporting.slides)}>
          {(id) => (
            <SegmentedControl
              aria-labelledby={id}
              value={slides}
              onChange={(chosen) => useExportChoice.setState({ slides: chosen })}
              data={['16:9', '4:3']}
            />
          )}
        </ChoiceLine>
      )}
      <ChoiceLine label={t(slideTemplates.template)}>
        {(id) => (
          <Stack gap={4} align="flex-start">
            <Group gap="sm">
              {template !== null && (
                <Text size="sm" maw={220} truncate="end" title={template.name}>
                  {template.name}
                </Text>
              )}
              <Button
                variant="default"
                size="compact-sm"
                aria-describedby={id}
                onClick={() => void chooseDeckTemplate()}
              >
                {t(template === null ? slideTemplates.choose : slideTemplates.chooseOther)}
              </Button>
              {template !== null && (
                <Button variant="subtle" color="gray" size="compact-sm" onClick={forgetDeckTemplate}>
                  {t(slideTemplates.remove)}
                </Button>
              )}
            </Group>
            <Text size="xs" c="dimmed">
              {t(slideTemplates.hint)}
            </Text>
          </Stack>
        )}
      </ChoiceLine>
    </>
  );
}
