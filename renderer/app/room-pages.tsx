import { lazy, type ComponentType } from 'react';
import type { Room } from './route';

const page = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await load() }));

/** The page of each room, loaded when it is first entered. */
export const roomPages: Readonly<Record<Room, ComponentType>> = {
  desk: page(async () => (await import('../features/desk/desk-page')).DeskPage),
  scan: page(async () => (await import('../features/scan/scan-page')).ScanPage),
  files: page(async () => (await import('../features/files/files-page')).FilesPage),
  records: page(async () => (await import('../features/records/records-page')).RecordsPage),
  ledger: page(async () => (await import('../features/ledger/ledger-page')).LedgerPage),
  province: page(async () => (await import('../features/province/province-page')).ProvincePage),
  admin: page(async () => (await import('../features/admin/admin-page')).AdminPage),
};
