// The panel of the catalogue: what to look for on one side, the rules on the other.

import { useMemo } from "preact/hooks";

import { loadJudge } from "../../catalogue/judge";
import { useCatalogue } from "../../catalogue/use-catalogue";
import { EngineFailed } from "../../ui/engine-failed";
import { useEngine } from "../../ui/use-engine";
import { checkWords } from "../../words/check";
import { useWords } from "../../words/locale";
import { rulesWords } from "../../words/rules";
import { filtered, rulesFilter } from "./filter";
import { FilterForm } from "./filter-form";
import { RuleList } from "./list";

/** The panel. */
export function RulesPanel() {
  const words = useWords(rulesWords);
  const { loading } = useWords(checkWords);
  const [engine, judge] = useEngine(loadJudge);
  const catalogue = useCatalogue(judge);
  const [filter, setFilter] = rulesFilter.use();
  const found = useMemo(() => catalogue && filtered(catalogue.rules, filter), [catalogue, filter]);
  return (
    <div class="panel">
      <div class="panel-head">
        <h1>{words.heading}</h1>
        <p>{words.intro}</p>
      </div>
      <FilterForm filter={filter} catalogue={catalogue} onChange={setFilter} />
      <section class="result" aria-busy={engine === "loading"}>
        {engine === "failed" ? (
          <EngineFailed />
        ) : !catalogue || !found ? (
          <div class="empty empty-loading">
            <p>{loading}</p>
          </div>
        ) : (
          <RuleList
            key={JSON.stringify(filter)}
            rules={found}
            total={catalogue.rules.length}
            open={filter.open}
            onSubject={(subject) => setFilter({ ...filter, text: "", open: "", subject })}
          />
        )}
      </section>
    </div>
  );
}
