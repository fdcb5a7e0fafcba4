import { selfTest } from "../panels";
import { useLocale, useWords } from "../words/locale";
import { shellWords } from "../words/shell";
import { hashOf } from "./address";

const DOCUMENTS =
  "https://developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push.html";
const TOOL = "https://developers.weixin.qq.com/apiExplorer?type=messagePush";

/** Where WeChat says what, what it offers for debugging, and how this page is tested. */
export function Footer() {
  const { footer } = useWords(shellWords);
  const locale = useLocale();
  return (
    <footer class="bottom">
      <a href={DOCUMENTS} rel="noreferrer" target="_blank">
        {footer.documents}
      </a>
      <a href={TOOL} rel="noreferrer" target="_blank">
        {footer.tool}
      </a>
      {import.meta.env.MODE !== "offline" && (
        <a href="./offline.html" download="weseal.html">
          {footer.offline}
        </a>
      )}
      <a href={hashOf({ panel: selfTest, locale })}>{footer.selfTest}</a>
    </footer>
  );
}
