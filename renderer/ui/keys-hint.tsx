import { Kbd } from '@mantine/core';

/** The keys of a shortcut, shown beside what they do: "Alt+P". Hidden from screen readers, which read `aria-keyshortcuts`. */
export function KeysHint({ keys }: { readonly keys: string }) {
  return (
    <Kbd size="xs" dir="ltr" aria-hidden>
      {keys}
    </Kbd>
  );
}
