import { wxp, own } from "./utils/api";

App({ wxp, own });
