import { join } from 'node:path';

/** Where the tables of `assets/data` lie: DAFTAR_DATA_TABLES, or in the checkout that the program runs in. */
export const dataFolder = (): string => process.env.DAFTAR_DATA_TABLES ?? join(process.cwd(), 'assets/data');
