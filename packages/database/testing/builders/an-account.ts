import type { Department, Role } from '@shouwang/domain';
import type { Account } from '../../src/generated/prisma/client.ts';
import { newId } from '../../src/new-id.ts';
import { ensureArea, type Store } from './an-area.ts';
import { nuodeng, type Place } from './places.ts';

let made = 0;

/** `await anAccount().as('TOWNSHIP_OFFICER').of(nuodengTownship).in(prisma)` */
export class AccountBuilder {
  #role: Role = 'VILLAGE_CLERK';
  #place: Place = nuodeng;
  #name = '张丽';
  #username: string | undefined;
  #personKey: string | undefined;
  #passwordHash = 'no password fits';
  #department: Department | undefined;
  #disabledAt: Date | undefined;

  as(role: Role): this {
    this.#role = role;
    return this;
  }

  /** The area the account works for. */
  of(place: Place): this {
    this.#place = place;
    return this;
  }

  named(name: string): this {
    this.#name = name;
    return this;
  }

  withUsername(username: string): this {
    this.#username = username;
    return this;
  }

  /** A department's liaison. */
  inDepartment(department: Department): this {
    this.#role = 'DEPARTMENT_LIAISON';
    this.#department = department;
    return this;
  }

  /** A second account of the same natural person. */
  ofThePersonOf(other: Pick<Account, 'personKey'>): this {
    this.#personKey = other.personKey;
    return this;
  }

  /** For tests that sign in: the hash as the server makes it. Without one no password fits. */
  withPasswordHash(passwordHash: string): this {
    this.#passwordHash = passwordHash;
    return this;
  }

  disabled(at: Date = new Date()): this {
    this.#disabledAt = at;
    return this;
  }

  async in(store: Store): Promise<Account> {
    await ensureArea(store, this.#place);
    made += 1;
    return store.account.create({
      data: {
        username: this.#username ?? `account-${process.pid}-${made}`,
        name: this.#name,
        personKey: this.#personKey ?? newId(),
        passwordHash: this.#passwordHash,
        role: this.#role,
        areaPath: this.#place.path,
        areaCode: this.#place.code,
        department: this.#department ?? null,
        disabledAt: this.#disabledAt ?? null,
      },
    });
  }
}

/** A village clerk of 诺邓村, unless the test says otherwise. */
export const anAccount = () => new AccountBuilder();
