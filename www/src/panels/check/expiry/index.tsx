// When a link ends in effect. What the platform makes of it comes from `linkExpiry`.

import { useMemo, useState } from "preact/hooks";
import type { LinkExpiry } from "weseal";

import type { Judge } from "../../../catalogue/judge";
import { TextField } from "../../../ui/field";
import { checkWords } from "../../../words/check";
import { useLocale, useWords } from "../../../words/locale";
import { Timeline } from "./timeline";

const DAY = 86_400;

/** What is filled in: Unix seconds. A permanent link has no end. */
interface Link {
  created: string;
  expires: string;
  now: string;
}

/** A small tool: three moments, and what comes of them. */
export function Expiry({ judge }: { judge: Judge }) {
  const { expiry: words } = useWords(checkWords);
  const locale = useLocale();
  const [link, setLink] = useState<Link>(example);
  const change = (name: keyof Link) => (text: string) => setLink({ ...link, [name]: text });
  const outcome = useMemo(() => expiryOf(judge, link, locale), [judge, link, locale]);
  const hint = (text: string) => momentOf(text) ?? words.seconds;
  return (
    <section class="card expiry">
      <header class="card-head">
        <h2>{words.title}</h2>
      </header>
      <p class="hint">{words.intro}</p>
      <div class="more-fields">
        <TextField
          label={words.created}
          hint={hint(link.created)}
          numeric
          value={link.created}
          onChange={change("created")}
        />
        <TextField
          label={words.expires}
          hint={link.expires.trim() ? hint(link.expires) : words.permanent}
          numeric
          value={link.expires}
          onChange={change("expires")}
        />
        <TextField
          label={words.now}
          hint={hint(link.now)}
          numeric
          value={link.now}
          onChange={change("now")}
        />
      </div>
      {"problem" in outcome ? (
        <p class="step-error">{outcome.problem}</p>
      ) : (
        <>
          <p class="expiry-verdict" data-expired={outcome.effective.expired}>
            <strong>
              {outcome.effective.expired ? words.expired : words.valid}{" "}
              {momentOf(String(outcome.effective.expiresAt))} UTC+8
            </strong>
            {outcome.effective.shortened && <span>{words.shortened}</span>}
            {outcome.effective.oneUser && <span>{words.oneUser}</span>}
          </p>
          <Timeline
            created={Number(link.created)}
            limit={outcome.limit.expiresAt}
            asked={link.expires.trim() ? Number(link.expires) : undefined}
            end={outcome.effective.expiresAt}
            now={Number(link.now)}
          />
        </>
      )}
    </section>
  );
}

/** A link of 60 days, made 10 days ago. */
function example(): Link {
  const now = Math.floor(Date.now() / 1000);
  const created = now - 10 * DAY;
  return { created: String(created), expires: String(created + 60 * DAY), now: String(now) };
}

type Outcome = { effective: LinkExpiry; limit: LinkExpiry } | { problem: string };

/** The end of this link, and the latest one that the platform grants: that of a permanent link. */
function expiryOf(judge: Judge, link: Link, locale: "zh-CN" | "en"): Outcome {
  const created = seconds(link.created);
  const expires = link.expires.trim() ? seconds(link.expires) : undefined;
  const options = { now: seconds(link.now), locale };
  try {
    return {
      effective: judge.linkExpiry(created, expires, options),
      limit: judge.linkExpiry(created, undefined, options),
    };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** An empty field is no moment, and not the beginning of time. */
function seconds(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text);
}

const FORMAT = new Intl.DateTimeFormat("sv-SE", {
  dateStyle: "short",
  timeStyle: "medium",
  timeZone: "Asia/Shanghai",
});

/** The moment in Asia/Shanghai, whatever the reader's own zone is. */
function momentOf(text: string): string | undefined {
  const moment = new Date(seconds(text) * 1000);
  return Number.isNaN(moment.getTime()) ? undefined : FORMAT.format(moment);
}
