import { Button, type ButtonProps } from '@mantine/core';
import { useState } from 'react';
import { useShortcut } from '#app/shortcuts';
import { KeysHint } from './keys-hint';

type ActionButtonProps = Omit<ButtonProps, 'children'> & {
  /** The verb of the action: "Put up". */
  readonly label: string;
  /** What it does; the button shows that it is busy until the promise settles and cannot be pressed twice. */
  readonly act: () => unknown;
  /** A shortcut such as "Alt+P", shown on the button and listed in the help. */
  readonly keys?: string;
};

/** A button named by its verb, with its shortcut; busy while it acts. */
export function ActionButton({ label, act, keys, disabled = false, ...rest }: ActionButtonProps) {
  const [busy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      await act();
    } finally {
      setBusy(false);
    }
  };
  useShortcut(keys ?? '', label, () => void run(), keys !== undefined && !disabled);
  return (
    <Button
      {...rest}
      disabled={disabled}
      loading={busy}
      aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}
      rightSection={keys ? <KeysHint keys={keys} /> : rest.rightSection}
      onClick={() => void run()}
    >
      {label}
    </Button>
  );
}
