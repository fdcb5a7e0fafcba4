import { selfTest } from "../panels";
import { useLocale, useWords } from "../words/locale";
import { shellWords } from "../words/shell";
import { hashOf } from "./address";
import { OneFile } from "./one-file";

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
      <OneFile />
      {/* Its address loads the page anew, which would empty every form here. */}
      <a href={hashOf({ panel: selfTest, locale })} rel="noreferrer" target="_blank">
        {footer.selfTest}
      </a>
    </footer>
  );
}
