import { type PaperDeclaration, type PaperValues, qrTextOf, spacedPaperCode } from '@shouwang/domain';
import { MimeType, TemplateHandler } from 'easy-template-x';
import { toBuffer } from 'qrcode';

/** 20 mm on A4, 28 mm on a poster, at 96 points to the inch, as Word counts pictures. */
const QR_POINTS = { A4: 76, A3: 107 } as const;
/** Pixels of the picture itself: sharp on a laser printer. */
const QR_PIXELS = 480;

/** Medium correction: a stamp or a fold over a seventh of the picture does not matter. */
export const QR_CORRECTION = 'M';

/**
 * Fills the braces of a Word template.
 * @param code of the paper, for the picture on every page
 */
export const fillTemplate = async (
  { size }: Pick<PaperDeclaration, 'size'>,
  template: Buffer,
  values: PaperValues,
  code: string,
): Promise<Buffer> => {
  const picture = await toBuffer(qrTextOf(code), { errorCorrectionLevel: QR_CORRECTION, margin: 2, width: QR_PIXELS });
  const data = {
    ...values,
    code: spacedPaperCode(code),
    qr: {
      _type: 'image',
      source: picture,
      format: MimeType.Png,
      width: QR_POINTS[size],
      height: QR_POINTS[size],
      altText: '归档二维码',
    },
  };
  // The library's own type wants mutable arrays; it does not write into what it is given.
  return new TemplateHandler().process(template, data as unknown as Parameters<TemplateHandler['process']>[1]);
};
