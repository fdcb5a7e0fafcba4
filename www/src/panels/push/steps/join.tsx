import { fact } from "../facts";
import { Facts } from "./facts";
import type { StepProps } from "./step-props";

/** What is signed. Where its line breaks count, they are drawn. */
export function JoinView(props: StepProps) {
  const joined = fact(props.step, "joined") ?? "";
  if (!joined.includes("\n")) return <Facts {...props} />;
  const lines = joined.split("\n");
  return (
    <code class="data">
      {lines.map((line, at) => (
        <span key={`${at}-${line}`}>
          {line}
          {at < lines.length - 1 && (
            <>
              <span class="line-end" aria-hidden="true">
                \n
              </span>
              {"\n"}
            </>
          )}
        </span>
      ))}
    </code>
  );
}
