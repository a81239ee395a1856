import { useRoute } from '#app/router';
import { DraftPage } from './drafts/draft-page';
import { FileRegister } from './file-register';
import { FileRoom } from './file-room';
import { NewFile } from './new-file';
import { PaperlessPage } from './paperless/paperless-page';
import { PendencyPage } from './pendency-page';

/** The Files room: the file register, opening a file, and one file with its note sheet and correspondence. */
export function FilesPage() {
  const { rest, query } = useRoute();
  const [file] = rest;
  if (file === 'drafts') return <DraftPage />;
  if (file) return <FileRoom key={file} file={file} />;
  const document = query.get('document') ?? undefined;
  const letter = query.get('letter') ?? undefined;
  if (query.has('new')) return <NewFile key={letter ?? document ?? ''} document={document} letter={letter} />;
  if (query.has('pendency')) return <PendencyPage />;
  if (query.has('paperless')) return <PaperlessPage />;
  return <FileRegister document={document} />;
}
