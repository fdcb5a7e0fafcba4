import { useWords } from "../../words/locale";
import { selfTestWords } from "../../words/selftest";
import type { Progress } from "./run";

/** Every file of vectors, and how many of it have passed. */
export function Files({ progress: { files } }: { progress: Progress }) {
  const { table: words, states } = useWords(selfTestWords);
  return (
    <section class="card selftest-files">
      <h2>{words.title}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.file}</th>
            <th scope="col">{words.passed}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => {
            const state = stateOf(file);
            return (
              <tr key={file.name} data-file={file.name} data-state={state}>
                <th scope="row">
                  <code>{file.name}</code>
                </th>
                <td>
                  {file.passed} / {file.total}
                </td>
                <td>{states[state]}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function stateOf({ total, passed, failed }: Progress["files"][number]) {
  if (failed > 0) return "failed";
  return passed === total ? "ok" : "waiting";
}
