import { bytesOf, hexOf } from "../../../ui/hex";

/** A few bytes as hexadecimal digits, those from `from` up to `to` marked. */
export function Hex({ hex, from, to }: { hex: string; from: number; to: number }) {
  return (
    <code class="hex">
      {Array.from(bytesOf(hex), (byte, at) => (
        <span key={at} data-marked={(at >= from && at < to) || undefined}>
          {hexOf([byte])}
        </span>
      ))}
    </code>
  );
}
