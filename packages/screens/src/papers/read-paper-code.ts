import { readPaperCode } from '@shouwang/domain';

/** The longest side at which a page is looked at: a 20 mm code on a photographed A4 page is still a hundred dots wide. */
const LONGEST_SIDE = 2400;

/** Parts of a page that are looked at, by the share of its width and height: all of it, then where the code is printed. */
const PARTS = [
  [0, 0, 1, 1],
  [0.5, 0.7, 0.5, 0.3],
  [0.6, 0.8, 0.4, 0.2],
  [0, 0.5, 1, 0.5],
  [0, 0, 1, 0.5],
] as const;

const pixelsOf = (picture: ImageBitmap, [left, top, width, height]: (typeof PARTS)[number]): ImageData | undefined => {
  const source = { width: picture.width * width, height: picture.height * height };
  const scale = Math.min(1, LONGEST_SIDE / Math.max(source.width, source.height));
  const canvas = document.createElement('canvas');
  // A small part is looked at twice as large: thin squares that fall between dots are told apart.
  const zoom = width < 1 ? Math.min(2, LONGEST_SIDE / Math.max(source.width, source.height)) : scale;
  canvas.width = Math.max(1, Math.round(source.width * zoom));
  canvas.height = Math.max(1, Math.round(source.height * zoom));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(
    picture,
    picture.width * left,
    picture.height * top,
    source.width,
    source.height,
    0,
    0,
    canvas.width,
    canvas.height,
  );
  return context?.getImageData(0, 0, canvas.width, canvas.height);
};

/**
 * Looks for the code of a paper on a photographed or scanned page, in the browser: the picture does not leave the
 * device for it. Codes of other kinds are passed over.
 * @returns undefined when there is none, or the file is no picture (a PDF)
 */
export const findPaperCode = async (page: Blob): Promise<string | undefined> => {
  if (!page.type.startsWith('image/')) return undefined;
  const picture = await createImageBitmap(page).catch(() => undefined);
  if (!picture) return undefined;
  const { default: jsQr } = await import('jsqr');
  try {
    for (const part of PARTS) {
      const pixels = pixelsOf(picture, part);
      const found = pixels && jsQr(pixels.data, pixels.width, pixels.height);
      const code = found && readPaperCode(found.data);
      if (code) return code;
    }
    return undefined;
  } finally {
    picture.close();
  }
};
