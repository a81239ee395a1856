import { useState } from 'react';
import { dayInPakistan, type Day } from '#shared/base/calendar';

/** Today in Pakistan, as it was when the screen opened. */
export const useToday = (): Day => useState(() => dayInPakistan(Date.now()))[0];
