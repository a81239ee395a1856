type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'> & {
  readonly target?: unknown;
};

/**
 * Whether a key press is the shortcut `keys`: "Alt+P", "Ctrl+Enter", "Alt+1", "?" . Letters and digits are matched by
 * the physical key, so they work on an Urdu keyboard layout too. A shortcut without Alt or Ctrl does not fire while
 * somebody types into a field.
 */
export function matches(keys: string, pressed: Pressed): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const wants = (modifier: string): boolean => parts.slice(0, -1).includes(modifier);
  if (wants('Alt') !== pressed.altKey) return false;
  if (wants('Ctrl') !== (pressed.ctrlKey || pressed.metaKey)) return false;
  const isPlain = !pressed.altKey && !pressed.ctrlKey && !pressed.metaKey;
  if (isPlain && isTyping(pressed.target)) return false;
  if (/^[A-Z]$/.test(key)) return pressed.code === `Key${key}` && wants('Shift') === pressed.shiftKey;
  if (/^\d$/.test(key)) return pressed.code === `Digit${key}` || pressed.code === `Numpad${key}`;
  if (key === '?') return pressed.key === '?' || pressed.key === '؟';
  return pressed.key === key;
}

function isTyping(target: unknown): boolean {
  const { tagName, isContentEditable } = (target ?? {}) as { tagName?: string; isContentEditable?: boolean }; // any event target
  return isContentEditable === true || ['INPUT', 'TEXTAREA', 'SELECT'].includes(tagName ?? '');
}
