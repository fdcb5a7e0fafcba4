import type { ComponentChildren } from "preact";

import { hashOf } from "../app/address";
import { panels } from "../panels";
import { useLocale } from "../words/locale";

interface Props {
  /** The name of the panel. */
  to: "check" | "rules";
  class?: string;
  /** Prepares what the panel shows when it opens. */
  onGo: () => void;
  children: ComponentChildren;
}

/** A link to another panel, which finds there what was prepared for it. */
export function PanelLink({ to, onGo, children, ...others }: Props) {
  const locale = useLocale();
  const panel = panels.find(({ id }) => id === to) ?? panels[0];
  const go = () => {
    onGo();
    scrollTo({ top: 0 });
  };
  return (
    <a {...others} href={hashOf({ panel, locale })} onClick={go}>
      {children}
    </a>
  );
}
