/** What the server has; the client is given none of it. */
export interface Session {
  session_key: string;
  openid: string;
}

export const known: { session_key?: string } = {};
