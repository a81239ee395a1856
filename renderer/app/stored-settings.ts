import { z } from 'zod';

const settingsSchema = z.object({
  language: z.enum(['en', 'ur']).catch('en'),
  /** The hand for Urdu reading text; tables are always Naskh. */
  script: z.enum(['naskh', 'nastaliq']).catch('naskh'),
  theme: z.enum(['light', 'dark', 'auto']).catch('light'),
  grouping: z.enum(['lakh', 'thousand']).catch('lakh'),
  /** Minutes without input after which the session locks itself. */
  lockAfterMinutes: z.number().int().min(1).max(240).catch(10),
});

/** What the people at this computer chose; kept in the browser's storage, never sent anywhere. */
export type Settings = z.infer<typeof settingsSchema>;

const key = 'daftar.settings';

export const defaultSettings: Settings = settingsSchema.parse({});

/** The stored settings; each one that is missing or damaged takes its default. */
export function readSettings(storage: Pick<Storage, 'getItem'>): Settings {
  try {
    return settingsSchema.parse(JSON.parse(storage.getItem(key) ?? '{}'));
  } catch {
    return defaultSettings;
  }
}

/** Stores the settings. A storage that refuses (full, forbidden) is passed over: settings then last until the window closes. */
export function writeSettings(storage: Pick<Storage, 'setItem'>, settings: Settings): void {
  try {
    storage.setItem(key, JSON.stringify(settings));
  } catch {
    return;
  }
}
