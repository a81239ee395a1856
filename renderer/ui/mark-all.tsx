import type { SyntheticEvent } from 'react';

/** Marks the whole text of the field that an event is about. Not by `select()`: Chromium gives the focus to what that selects. */
export function markAll({ currentTarget: field }: SyntheticEvent<HTMLInputElement>): void {
  if (document.activeElement === field) field.setSelectionRange(0, field.value.length);
}
