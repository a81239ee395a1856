import { useState } from 'react';
import { dayInPakistan, type Day } from '#shared/base/calendar';

/** The day on which the room was opened, in Pakistan. */
export const useToday = (): Day => useState(() => dayInPakistan(Date.now()))[0];
