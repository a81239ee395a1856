import { useRoute } from '#app/router';
import { DocumentRoom } from './document-room';
import { PaperDrop } from './paper-drop';
import { ScanRoom } from './scan-room';
import { WorkPage } from './work-page';

/** The Scan room: paper comes in, is put in order, read, and sent on to the diary, a file or a voucher. */
export function ScanPage() {
  const { rest } = useRoute();
  const [document, page] = rest;
  if (document === 'work') return <WorkPage />;
  return (
    <PaperDrop document={document}>
      {document ? (
        <DocumentRoom key={`${document}/${page ?? ''}`} document={document} page={page} />
      ) : (
        <ScanRoom />
      )}
    </PaperDrop>
  );
}
