import type { ComponentChildren } from "preact";

import { Icon } from "./icon";
import { useVerdict } from "./status";

interface Props {
  tone: "ok" | "failed" | "note";
  title: string;
  children: ComponentChildren;
}

const ICONS = { ok: "ok", failed: "failed", note: "skipped" } as const;

/** What is said before everything else, in the colour of what it says. */
export function Callout({ tone, title, children }: Props) {
  useVerdict(title);
  return (
    <div class="card callout" data-tone={tone}>
      <h2 class="callout-title">
        <span class="callout-mark">
          <Icon name={ICONS[tone]} />
        </span>
        {title}
      </h2>
      {children}
    </div>
  );
}
