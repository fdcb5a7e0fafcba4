import type { Rule } from "weseal";

/** The document that says so: some have a title and a day alone. */
export function SourceLink({ source: { title, url, date } }: Pick<Rule, "source">) {
  return (
    <span class="source">
      {url ? (
        <a href={url} rel="noreferrer" target="_blank" lang="zh-CN">
          {title}
        </a>
      ) : (
        <span lang="zh-CN">{title}</span>
      )}{" "}
      <time dateTime={date}>{date}</time>
    </span>
  );
}
