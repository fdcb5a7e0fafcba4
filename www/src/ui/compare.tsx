// Two texts, one below the other, with the characters marked in which they differ.

interface Line {
  label: string;
  text: string;
}

/** Both lines; what differs is marked in both. */
export function Compare({ lines: [first, second] }: { lines: [Line, Line] }) {
  return (
    <dl class="facts">
      <dt>{first.label}</dt>
      <dd>
        <Differing text={first.text} other={second.text} />
      </dd>
      <dt>{second.label}</dt>
      <dd>
        <Differing text={second.text} other={first.text} />
      </dd>
    </dl>
  );
}

/** How many characters differ, place by place. */
export function differences(first: string, second: string): number {
  const length = Math.max(first.length, second.length);
  let count = 0;
  for (let at = 0; at < length; at += 1) if (first[at] !== second[at]) count += 1;
  return count;
}

function Differing({ text, other }: { text: string; other: string }) {
  return (
    <code class="data">
      {runs(text, other).map(({ from, part, differs }) =>
        differs ? <mark key={from}>{part}</mark> : <span key={from}>{part}</span>,
      )}
    </code>
  );
}

/** The text in pieces that are wholly equal or wholly different. */
function runs(text: string, other: string) {
  const found: { from: number; part: string; differs: boolean }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const differs = text[at] !== other[at];
    const last = found.at(-1);
    if (last?.differs === differs) last.part += text[at];
    else found.push({ from: at, part: text[at] ?? "", differs });
  }
  return found;
}
