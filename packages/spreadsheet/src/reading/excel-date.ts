const MS_PER_DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/**
 * The date that a spreadsheet stores as a serial number, as `2021-05-01`, or `2021-05-01 08:30:00` when it has a time of
 * day. Serials up to 59 of the 1900 calendar lie one day further because Excel knows a 29th of February 1900.
 * `undefined` when the number is no date of the years 1900-9999.
 */
export function findDateOfSerial(serial: number, is1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return undefined;
  const shift = !is1904 && serial < 60 ? 1 : 0;
  const time = Math.round(((serial + shift) * MS_PER_DAY) / 1000) * 1000;
  const iso = new Date((is1904 ? EPOCH_1904 : EPOCH_1900) + time).toISOString();
  return iso.slice(11, 19) === '00:00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;
}
