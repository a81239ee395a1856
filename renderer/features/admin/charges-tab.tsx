import { ChargesSection } from './charges-section';
import { DelegationsSection } from './delegations-section';
import { LeavesSection } from './leaves-section';

/** Who holds which post by which order, who is on leave, and what posts lend each other. */
export function ChargesTab() {
  return (
    <>
      <ChargesSection />
      <LeavesSection />
      <DelegationsSection />
    </>
  );
}
