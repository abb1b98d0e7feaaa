import { areaPathOf, DIVISIONS_532929, findAreaLevel, findParentCode } from '@shouwang/domain';
import type { Transaction } from '../../src/connect.ts';
import type { Area, PrismaClient } from '../../src/generated/prisma/client.ts';
import { nuodeng, type Place } from './places.ts';

/** Where builders write. */
export type Store = PrismaClient | Transaction;

function chainOf(code: string): string[] {
  const parent = findParentCode(code);
  return parent === undefined ? [code] : [...chainOf(parent), code];
}

/** Makes sure that an area and the areas above it exist. */
export async function ensureArea(store: Store, place: Pick<Place, 'code' | 'name'>): Promise<Area> {
  const known = await store.area.findUnique({ where: { code: place.code } });
  if (known) return known;
  for (const code of chainOf(place.code)) {
    const division = DIVISIONS_532929.find((candidate) => candidate.code === code);
    const name = code === place.code ? place.name : (division?.name ?? code);
    await store.area.upsert({
      where: { code },
      create: {
        code,
        name,
        fullName: name,
        level: findAreaLevel(code) ?? '',
        parentCode: findParentCode(code) ?? null,
        path: areaPathOf(code),
      },
      update: {},
    });
  }
  return store.area.findUniqueOrThrow({ where: { code: place.code } });
}

/** `await anArea().group(3, nuodeng).in(prisma)` */
export class AreaBuilder {
  #place: Pick<Place, 'code' | 'name'> = nuodeng;

  /** One of the places that tests know. */
  at(place: Place): this {
    this.#place = place;
    return this;
  }

  /** A village group of a village, by its running number. */
  group(number: number, village: Place = nuodeng): this {
    this.#place = { code: `${village.code}${String(number).padStart(3, '0')}`, name: `第${number}村民小组` };
    return this;
  }

  in(store: Store): Promise<Area> {
    return ensureArea(store, this.#place);
  }
}

/** 诺邓村, unless the test says otherwise. */
export const anArea = () => new AreaBuilder();
