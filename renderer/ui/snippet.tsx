import styles from './ui.module.css';
import { snippetParts } from './snippet-parts';

/** A piece of text with its hits marked; hits lie between U+0001 and U+0002. */
export function Snippet({ text }: { readonly text: string }) {
  return (
    <span className={styles.snippet} dir="auto">
      {snippetParts(text).map((part, index) =>
        part.hit ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
      )}
    </span>
  );
}
