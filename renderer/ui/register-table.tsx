import { CloseButton, Loader, Text, TextInput } from '@mantine/core';
import {
  startTransition,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { rowsMatching, rowToFocus } from './register-rows';
import styles from './ui.module.css';

/** A column of a register. `end` aligns its cells to the far edge, as amounts are. */
export type Column<Row> = {
  readonly name: string;
  readonly title: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  readonly end?: boolean;
  readonly width?: string | number;
};

type RegisterProps<Row> = {
  /** What the list is, for screen readers. */
  readonly label: string;
  readonly rows: readonly Row[] | undefined;
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  /** Opens the row: click or Enter. */
  readonly onOpen?: (row: Row) => void;
  /** The text of a row that the filter looks into; without it there is no filter box. */
  readonly textOf?: (row: Row) => string;
  /**
   * For filters that the engine answers: the box then only reports what is typed. `most` is how many rows the engine was
   * asked for: as many as that may not be all, and the list says so.
   */
  readonly filter?: {
    readonly text: string;
    readonly onChange: (text: string) => void;
    readonly most?: number;
  };
  readonly selected?: string | undefined;
  /** Shown when there are no rows at all: says what to do. */
  readonly empty: ReactNode;
  /** Further controls beside the filter. */
  readonly tools?: ReactNode;
  /** CSS height after which the rows scroll. */
  readonly maxHeight?: string;
};

/** A list as offices keep it: filter, count, rows that the arrow keys walk and Enter opens, and an empty state. */
export function RegisterTable<Row>(props: RegisterProps<Row>) {
  const { rows, columns, keyOf, onOpen, textOf, filter } = props;
  const { t } = useTranslation('app');
  const [typed, setTyped] = useState('');
  const shown = useMemo(
    () => (rows && textOf && !filter ? rowsMatching(rows, typed, textOf) : (rows ?? [])),
    [rows, typed, textOf, filter],
  );
  const text = filter?.text ?? typed;
  const change = filter?.onChange ?? setTyped;
  const hasFilter =
    filter !== undefined || (textOf !== undefined && ((rows?.length ?? 0) > 3 || typed !== ''));
  return (
    <div>
      {(hasFilter || props.tools) && (
        <div className={styles.tools}>
          {hasFilter && <FilterBox text={text} onChange={change} />}
          {props.tools}
          <Text size="sm" c="dimmed" aria-live="polite" style={{ marginInlineStart: 'auto' }}>
            {rows &&
              t(shown.length >= (filter?.most ?? Infinity) ? 'count-first' : 'count', {
                count: shown.length,
              })}
          </Text>
        </div>
      )}
      {rows === undefined && <Loader m="md" size="sm" aria-label={t('loading')} />}
      {rows &&
        shown.length === 0 &&
        (text ? <Text p="md">{t('nothing-matches', { text })}</Text> : props.empty)}
      {shown.length > 0 && (
        <div className={styles.scroll} style={{ maxHeight: props.maxHeight }}>
          <Rows
            label={props.label}
            rows={shown}
            columns={columns}
            keyOf={keyOf}
            onOpen={onOpen}
            selected={props.selected}
          />
        </div>
      )}
    </div>
  );
}

function FilterBox({ text, onChange }: { readonly text: string; readonly onChange: (text: string) => void }) {
  const { t } = useTranslation('app');
  return (
    <TextInput
      size="xs"
      w={260}
      aria-label={t('filter')}
      placeholder={t('filter')}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && text) {
          event.stopPropagation();
          onChange('');
        }
      }}
      rightSection={text && <CloseButton size="xs" aria-label={t('clear')} onClick={() => onChange('')} />}
    />
  );
}

/** Rows drawn at once; the others follow when they are about to be seen. */
const rowsAtFirst = 30;

type RowsProps<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly onOpen: ((row: Row) => void) | undefined;
  readonly selected: string | undefined;
};

function Rows<Row>({ label, rows, columns, keyOf, onOpen, selected }: RowsProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [current, setCurrent] = useState(0);
  const [most, setMost] = useState(rowsAtFirst);
  const reachable = Math.min(current, rows.length - 1);

  const pressed = (event: KeyboardEvent, row: Row, index: number): void => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter' && onOpen && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      return onOpen(row);
    }
    const next = rowToFocus(event.key, index, rows.length);
    if (next === undefined) return;
    event.preventDefault();
    if (next >= most) flushSync(() => setMost(next + rowsAtFirst));
    (body.current?.rows[next] as HTMLElement | undefined)?.focus();
  };

  return (
    <table className={styles.register} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.name}
              scope="col"
              className={column.end ? styles.end : undefined}
              style={{ width: column.width }}
            >
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.slice(0, most).map((row, index) => {
          const key = keyOf(row);
          const className = [onOpen && styles.rowOpens, key === selected && styles.selected]
            .filter(Boolean)
            .join(' ');
          return (
            <tr
              key={key}
              className={className}
              tabIndex={onOpen ? (index === reachable ? 0 : -1) : undefined}
              aria-current={key === selected || undefined}
              onFocus={() => setCurrent(index)}
              onClick={() => onOpen?.(row)}
              onKeyDown={(event) => pressed(event, row, index)}
            >
              {columns.map((column) => (
                <td key={column.name} className={column.end ? styles.end : undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          );
        })}
        {rows.length > most && (
          <MoreRows columns={columns.length} seen={() => setMost((before) => before + rowsAtFirst)} />
        )}
      </tbody>
    </table>
  );
}

/** The end of the rows that are drawn so far: draws more before it comes into sight. */
function MoreRows({ columns, seen }: { readonly columns: number; readonly seen: () => void }) {
  const row = useRef<HTMLTableRowElement>(null);
  const told = useEffectEvent(seen);
  useEffect(() => {
    const watcher = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && startTransition(told),
      { rootMargin: '400px' },
    );
    if (row.current) watcher.observe(row.current);
    return () => watcher.disconnect();
  }, []);
  return (
    <tr ref={row} aria-hidden>
      <td colSpan={columns} className={styles.moreRows} />
    </tr>
  );
}
