import { TemplateHandler } from 'easy-template-x';

/** The words of a Word file, one after the other. */
export const wordsOfDocx = async (bytes: Buffer): Promise<string> => new TemplateHandler().getText(bytes);
