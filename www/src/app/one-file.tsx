import { useWords } from "../words/locale";
import { shellWords } from "../words/shell";

/** Whether this is the page as one file, which has everything in it. */
export const isOneFile = import.meta.env.MODE === "offline";

/** The link to the page as one file, wherever it is not that file itself. */
export function OneFile() {
  const { footer } = useWords(shellWords);
  if (isOneFile) return null;
  return (
    <a href="./offline.html" download="weseal.html">
      {footer.offline}
    </a>
  );
}
