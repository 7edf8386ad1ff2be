/** The service gives each answer a nonce of its own; style sheets written by script carry it. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/**
 * Ant Design takes the nonce for its own styles, but its dialogs lock the page's scrolling with a style sheet for
 * which nothing can be configured (@rc-component/portal, useScrollLocker). Without this it is refused, and the page
 * scrolls behind the dialog.
 */
export function giveStylesTheNonce(): void {
  if (styleNonce === '') return;
  const create: Document['createElement'] = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions): HTMLElement => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = styleNonce;
    return element;
  };
}
