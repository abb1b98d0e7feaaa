/**
 * Gives every style element that is made from now on the nonce of the page's content policy. The component kit passes it
 * to its own styles, but a measuring helper deep inside it does not; without the nonce the browser refuses and complains.
 */
export const giveStylesNonce = (nonce: string): void => {
  const create = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
};
