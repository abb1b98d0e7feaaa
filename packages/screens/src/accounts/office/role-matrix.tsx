import { ROLE_NAMES, roleLabel } from '@shouwang/domain';
import { findPhrase, phrase } from '@shouwang/phrases';
import { Button, Sheet } from '@shouwang/ui';
import { OfficePage } from '../../states/office-page.tsx';
import './accounts.css';

/** One line of the policy: what a role may do with a kind of record, and with which rows. */
export type Grant = {
  readonly role: string;
  readonly may: readonly string[];
  readonly on: string;
  readonly within: string;
};

const actName = (act: string): string => findPhrase(`admin.act.${act}`) ?? act;
const scopeName = (scope: string): string => findPhrase(`admin.scope.${scope}`) ?? scope;

export type RoleMatrixProps = {
  /** The policy as it is in force. */
  readonly policy: readonly Grant[];
};

/** 角色能做什么: the policy as a table, one column a role; read only. */
export function RoleMatrix({ policy }: RoleMatrixProps) {
  const subjects = [...new Set(policy.map(({ on }) => on))];
  const scopes = [...new Set(policy.map(({ within }) => within))];
  return (
    <OfficePage
      title={phrase('admin.rolesTab')}
      tools={<Button href="/accounts">{phrase('admin.accountsTab')}</Button>}
    >
      <p className="sw-note">{phrase('admin.matrixNote', { scopes: scopes.map(scopeName).join('、') })}</p>
      <Sheet flush>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys */}
        <section className="sa-matrix-scroll" tabIndex={0} aria-label={phrase('admin.rolesTab')}>
          <table className="sa-matrix">
            <thead>
              <tr>
                <th scope="col">{phrase('admin.subject')}</th>
                {ROLE_NAMES.map((role) => (
                  <th key={role} scope="col">
                    {roleLabel(role)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {subjects.map((subject) => (
                <tr key={subject}>
                  <th scope="row">{findPhrase(`admin.object.${subject}`) ?? subject}</th>
                  {ROLE_NAMES.map((role) => (
                    <td key={role}>
                      {policy
                        .filter((grant) => grant.on === subject && grant.role === role)
                        .map(({ may, within }) => (
                          <div key={`${within}${may.join()}`}>
                            {may.map(actName).join('、')}
                            <span className="sw-note">（{scopeName(within)}）</span>
                          </div>
                        ))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </Sheet>
    </OfficePage>
  );
}
