// A stamped A4 page stays legible at 2 200 px; a phone's 12 MB original takes minutes on a mountain's signal.
const longestSide = 2200;
const quality = 0.82;
const worthShrinking = 600_000;

/**
 * A photo small enough for a weak signal, without the camera's hidden data. Other files come back as they are.
 * @param file as the camera or the file picker gave it
 */
export const shrinkPhoto = async (file: Blob): Promise<Blob> => {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type) || file.size < worthShrinking) return file;
  const image = await createImageBitmap(file);
  const scale = Math.min(1, longestSide / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  return small && small.size < file.size ? small : file;
};
