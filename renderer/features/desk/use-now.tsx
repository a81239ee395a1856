import { useEffect, useState } from 'react';

/** The wall clock in milliseconds, renewed every minute, so that ages on the desk do not stand still. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
