import { figureParts } from '#shared/domain/oversight/figures';
import type { BoardColumn } from '../province-views';

/** How each column of the dashboard is made: its measures with their signs, and over which months. */
export const columns = figureParts;

/** The measures of a column, with their signs. */
export const measuresOf = (column: BoardColumn): Readonly<Record<string, 1 | -1>> => columns[column].of;
