import type { Finding } from "weseal";

import { useWords } from "../../words/locale";
import { replyWords } from "../../words/reply";

/** What the rules found: what is wrong, what to do, and who says so. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const { findings: words } = useWords(replyWords);
  return (
    <ul class="reply-findings">
      {findings.map(({ rule, severity, path, message, help, source }, at) => (
        <li key={`${rule}-${at}`} data-severity={severity} data-rule={rule}>
          <p class="reply-finding-head">
            <strong>{words.severity[severity]}</strong>
            <code class="badge">{rule}</code>
            <code class="badge">{path}</code>
          </p>
          <p>{message}</p>
          <p>{help}</p>
          <p class="hint">
            {words.source}
            <Source text={source} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Title, address and date: the address is a link. */
function Source({ text }: { text: string }) {
  const [url] = /https:\/\/\S+/.exec(text) ?? [];
  if (!url) return <>{text}</>;
  const [title = "", date] = text.split(url);
  return (
    <>
      <a href={url} rel="noreferrer" target="_blank">
        {title.trim()}
      </a>
      {date}
    </>
  );
}
