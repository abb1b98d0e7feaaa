import { graphql, type ResultOf } from '@shouwang/graphql-client';

/** Where we are and who is here: asked once when a portal opens and again to keep a session awake. */
export const SessionQuery = graphql(`
  query PortalSession {
    site {
      name
      countyName
      demo
      now
      version
    }
    viewer {
      account {
        id
        username
        name
        role
        roleLabel
        portal
        areaName
        areaPath
        department
        departmentLabel
      }
      permissions
      menuCounts {
        key
        count
      }
    }
  }
`);

export type Session = ResultOf<typeof SessionQuery>;
export type Site = Session['site'];
export type Viewer = NonNullable<Session['viewer']>;
