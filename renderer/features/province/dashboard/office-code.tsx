import type { Column } from '#ui/register-table';
import styles from './dashboard.module.css';

/** The column of offices' codes in a register: from the left in every language, and never broken. */
export const codeColumn = <Row extends { readonly office: string }>(title: string): Column<Row> => ({
  ...{ name: 'code', title, width: '5.2rem' },
  cell: (row) => (
    <bdi dir="ltr" className={styles.whole}>
      {row.office}
    </bdi>
  ),
});
