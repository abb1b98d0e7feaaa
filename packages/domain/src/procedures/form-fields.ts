import { z } from 'zod';
import type { CodeList, NameOf } from '../codelists/code-list.ts';

/** A short text that must be there. */
export const line = (title: string) => z.string().trim().min(1).max(200).meta({ title });

/** A longer text that must be there. */
export const prose = (title: string) => z.string().trim().min(1).max(2000).meta({ title });

/** A day, `2021-10-18`. */
export const day = (title: string) => z.iso.date().meta({ title });

/** One of the names of a code list. */
export const namesIn = <List extends CodeList>(list: List) =>
  z.enum(list.items.map((item) => item.en) as [NameOf<List>]);
