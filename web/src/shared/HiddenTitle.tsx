import { useDocumentTitle } from './use-document-title.js';

/** The h1 of a page on which something else is large, such as one case of a list on a phone. */
export function HiddenTitle({ title }: { readonly title: string }) {
  useDocumentTitle(title);
  return <h1 className="visually-hidden">{title}</h1>;
}
