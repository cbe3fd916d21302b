/** What stands around the map on its page. Few need to change it, so it is folded away. */
import {
  Button,
  Checkbox,
  Collapse,
  FileButton,
  Group,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { type ContentsChoice, longestFooter } from '#core/export/contents-choice';
import { exporting } from '#core/i18n/messages/export';
import { logoAddress, removeLogo, takeLogo, useLogo } from '#renderer/state/export-logo';
import { useTranslate } from '#renderer/ui/language';
import { useExportChoice } from './export-choice';

const switches = [
  { field: 'hasTitle', label: exporting.withTitle },
  { field: 'hasDate', label: exporting.withDate },
  { field: 'hasPeriod', label: exporting.withPeriod },
] as const;

const accepted = 'image/png,image/jpeg,image/webp,image/svg+xml';

export function PageChoice({ contents }: { readonly contents: ContentsChoice }) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const set = (change: Partial<ContentsChoice>) =>
    useExportChoice.setState({ contents: { ...contents, ...change } });
  const Sign = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <Stack gap="sm">
      <Group>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<Sign size={16} aria-hidden />}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {t(exporting.page)}
        </Button>
      </Group>
      <Collapse id={id} expanded={isOpen}>
        <Stack gap="md">
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            {switches.map(({ field, label }) => (
              <Checkbox
                key={field}
                label={t(label)}
                checked={contents[field]}
                onChange={(event) => set({ [field]: event.currentTarget.checked })}
              />
            ))}
          </SimpleGrid>
          <LogoChoice isShown={contents.hasLogo} onShow={(hasLogo) => set({ hasLogo })} />
          <FooterField footer={contents.footer} />
        </Stack>
      </Collapse>
    </Stack>
  );
}

/** ms. A large map is laid out anew for its preview, not at every letter. */
const pause = 300;

function FooterField({ footer }: { readonly footer: string }) {
  const t = useTranslate();
  /** null: what is chosen stands in the field. */
  const [typed, setTyped] = useState<string | null>(null);
  const choose = useDebouncedCallback(
    (words: string) => {
      useExportChoice.setState(({ contents }) => ({ contents: { ...contents, footer: words } }));
      setTyped(null);
    },
    { delay: pause, flushOnUnmount: true },
  );
  return (
    <TextInput
      label={t(exporting.footer)}
      placeholder={t(exporting.footerHint)}
      maxLength={longestFooter}
      value={typed ?? footer}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        choose(value);
      }}
      onBlur={() => choose.flush()}
    />
  );
}

interface LogoChoiceProps {
  readonly isShown: boolean;
  readonly onShow: (isShown: boolean) => void;
}

function LogoChoice({ isShown, onShow }: LogoChoiceProps) {
  const t = useTranslate();
  const logo = useLogo();
  const address = logoAddress(logo);
  const take = (file: File | null) => {
    if (!file) return;
    onShow(true);
    void takeLogo(file);
  };
  return (
    <Stack gap="xs">
      {address !== null && (
        <Checkbox
          label={t(exporting.withLogo)}
          checked={isShown}
          onChange={(event) => onShow(event.currentTarget.checked)}
        />
      )}
      <Group gap="sm">
        {address !== null && (
          // On white: most logos are drawn for paper.
          <img
            src={address}
            alt={t(exporting.logo)}
            style={{ height: 32, maxWidth: 160, objectFit: 'contain', background: 'white', borderRadius: 4 }}
          />
        )}
        <FileButton accept={accepted} onChange={take}>
          {(props) => (
            <Button variant="default" size="compact-sm" {...props}>
              {t(address === null ? exporting.chooseLogo : exporting.otherLogo)}
            </Button>
          )}
        </FileButton>
        {address !== null && (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => void removeLogo()}>
            {t(exporting.removeLogo)}
          </Button>
        )}
      </Group>
      <Text size="xs" c="dimmed">
        {t(exporting.logoHint)}
      </Text>
    </Stack>
  );
}
