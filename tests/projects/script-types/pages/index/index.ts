import { Session } from "../../utils/session";

Page({
  seen(session: Session) {
    return session.openid;
  },
});
