// The frame: what stands around every panel.

import { useEffect, useState } from "preact/hooks";
import { LocaleContext } from "../words/locale";
import { shellWords } from "../words/shell";
import { type Place, placeOf } from "./address";
import { Footer } from "./footer";
import { Header } from "./header";
import { PanelView } from "./panel-view";
import { Privacy } from "./privacy";

/** The whole page. */
export function App() {
  const place = usePlace();
  const words = shellWords[place.locale];
  useEffect(() => {
    document.documentElement.lang = place.locale;
    document.title = `${place.panel.title[place.locale]} · ${words.title}`;
  }, [place, words]);
  return (
    <LocaleContext.Provider value={place.locale}>
      <button class="skip" type="button" onClick={focusContent}>
        {words.skip}
      </button>
      <Header place={place} />
      <main id="content" tabIndex={-1}>
        <Privacy />
        <PanelView panel={place.panel} />
      </main>
      <Footer />
    </LocaleContext.Provider>
  );
}

/** The place in the address, whoever changes it. */
function usePlace(): Place {
  const [place, setPlace] = useState(() => placeOf(location));
  useEffect(() => {
    const read = () => setPlace(placeOf(location));
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, []);
  return place;
}

/** A link would change the address, which names a panel. */
function focusContent() {
  document.getElementById("content")?.focus();
}
