import { promisifyAll } from "./promise";

export const wxp = {};
promisifyAll(wx, wxp);
