import { useEffect } from 'react';

/** Text as a spreadsheet wants it: `21 430` becomes `21430`, `− 6 000` becomes `-6000`. Other words stay. */
export function plainFigures(text: string): string {
  return text.replace(/(\d)[\u00a0\u2005](?=\d{3}(?!\d))/g, '$1').replace(/−\s?(?=\d)/g, '-');
}

function copyPlain(event: ClipboardEvent): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement) return;
  const selected = document.getSelection()?.toString() ?? '';
  const plain = plainFigures(selected);
  if (plain === selected || event.defaultPrevented) return;
  event.clipboardData?.setData('text/plain', plain);
  event.preventDefault();
}

/** While mounted, figures copied out of sentences arrive as plain digits. Each kit's theme holds one. */
export function usePlainFigureCopy(): void {
  useEffect(() => {
    document.addEventListener('copy', copyPlain);
    return () => document.removeEventListener('copy', copyPlain);
  }, []);
}
