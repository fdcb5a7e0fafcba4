import type { ProjectApp, ProjectOccurrence } from "@weseal/cli/lint";
import { useState } from "preact/hooks";
import { useWords } from "../../words/locale";
import { projectWords } from "../../words/project";
import { Name } from "./name";
import { type Row, rowsOf } from "./rows";

/** Of many places, so many are shown. */
const SHOWN = 50;

/** Interfaces × declarations × types of information. What asks for neither of them is folded. */
export function UsedTable({ app }: { app: ProjectApp }) {
  const { app: words } = useWords(projectWords);
  const { table: heads } = words;
  const { asking, others } = rowsOf(app);
  const [isWhole, setWhole] = useState(asking.length === 0);
  const shown = isWhole ? [...asking, ...others] : asking;
  if (asking.length + others.length === 0) return <p class="hint">{words.nothing}</p>;
  return (
    <>
      <table class="used">
        <caption class="hidden">{heads.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{heads.name}</th>
            <th scope="col">{heads.places}</th>
            <th scope="col">
              <Name name={heads.declared} />
            </th>
            <th scope="col">{heads.privacy}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <UsedRow key={`${row.name} ${row.declared}`} row={row} />
          ))}
        </tbody>
      </table>
      {!isWhole && others.length > 0 && (
        <button class="button app-more" type="button" onClick={() => setWhole(true)}>
          {words.others(others.length)}
        </button>
      )}
    </>
  );
}

function UsedRow({ row: { name, places, declared, privacy } }: { row: Row }) {
  const { app: words } = useWords(projectWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <tr data-used={name} data-declared={declared}>
        <th scope="row">
          <code>
            <Name name={name} />
          </code>
        </th>
        <td>
          {places.length > 0 ? (
            <button
              class="link"
              type="button"
              aria-expanded={isOpen}
              aria-label={words.where(name, places.length)}
              onClick={() => setOpen(!isOpen)}
            >
              {words.times(places.length)}
            </button>
          ) : (
            <Nothing />
          )}
        </td>
        <td>{declared ? <span class="declared">{words.declared[declared]}</span> : <Nothing />}</td>
        <td>
          {privacy.length > 0 ? (
            privacy.map((type) => (
              <span key={type} class="badge">
                {type}
              </span>
            ))
          ) : (
            <Nothing />
          )}
        </td>
      </tr>
      {isOpen && (
        <tr class="used-places">
          <td colSpan={4}>
            <Places places={places} />
          </td>
        </tr>
      )}
    </>
  );
}

function Places({ places }: { places: readonly ProjectOccurrence[] }) {
  const { app: words } = useWords(projectWords);
  return (
    <ul>
      {places.slice(0, SHOWN).map(({ file, line, column, origin, reachable }) => (
        <li key={`${file} ${line} ${column}`}>
          <code>
            {file}:{line}
          </code>{" "}
          {words.origins[origin] && <span class="badge">{words.origins[origin]}</span>}{" "}
          {!reachable && <span class="badge">{words.unreachable}</span>}
        </li>
      ))}
      {places.length > SHOWN && <li class="hint">{words.more(places.length - SHOWN)}</li>}
    </ul>
  );
}

function Nothing() {
  const { app: words } = useWords(projectWords);
  return (
    <span class="nothing">
      <span aria-hidden="true">{words.none}</span>
      <span class="hidden">{words.noneSaid}</span>
    </span>
  );
}
