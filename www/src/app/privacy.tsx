import { Icon } from "../ui/icon";
import { useWords } from "../words/locale";
import { shellWords } from "../words/shell";
import { isOneFile, OneFile } from "./one-file";

/** The promise that nothing leaves the page, and how to check it. */
export function Privacy() {
  const { privacy } = useWords(shellWords);
  return (
    <details class="privacy">
      <summary>
        <Icon name="lock" />
        <span>
          <strong>{privacy.title}</strong> {privacy.summary}
        </span>
        <span class="privacy-how">{privacy.how}</span>
      </summary>
      <ol>
        {privacy.checks.map((check) => (
          <li key={check}>{check}</li>
        ))}
        <li>
          {isOneFile ? privacy.offline.file : privacy.offline.site} <OneFile />
        </li>
      </ol>
      <p>{privacy.caution}</p>
    </details>
  );
}
