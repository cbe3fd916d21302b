/** A sign that something is under way, with a name that is read aloud. */
import { Loader, type LoaderProps } from '@mantine/core';

interface WaitingProps extends LoaderProps {
  readonly label: string;
}

/** A bare loader is a span, which may have no name of its own. */
export const Waiting = ({ label, ...rest }: WaitingProps) => (
  <Loader role="status" aria-label={label} {...rest} />
);
