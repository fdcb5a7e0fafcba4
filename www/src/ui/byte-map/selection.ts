// What is pointed at or chosen: a part, and perhaps a byte of it. Everything that shows the same bytes shares it.

import { createContext } from "preact";
import { useContext, useMemo, useState } from "preact/hooks";

/** A part, by its id, and a byte in it. */
export interface Spot {
  part: string;
  at?: number;
}

/** Who points, who has chosen, and what both say to others. */
export interface Selection {
  /** What is pointed at, or else chosen. */
  spot: Spot | undefined;
  /** What is chosen. */
  chosen: Spot | undefined;
  point: (spot: Spot | undefined) => void;
  choose: (spot: Spot | undefined) => void;
}

const NOTHING: Selection = {
  spot: undefined,
  chosen: undefined,
  point: () => {},
  choose: () => {},
};

/** The selection of the bytes below this. */
export const SelectionContext = createContext<Selection>(NOTHING);

/** The selection that is shared here. */
export function useSelection(): Selection {
  return useContext(SelectionContext);
}

/** A selection to share. */
export function useNewSelection(): Selection {
  const [pointed, point] = useState<Spot>();
  const [chosen, choose] = useState<Spot>();
  return useMemo(() => ({ spot: pointed ?? chosen, chosen, point, choose }), [pointed, chosen]);
}

/** What makes an element point at a part. */
export function pointing({ point, choose }: Selection, part: string) {
  return {
    onPointerEnter: () => point({ part }),
    onPointerLeave: () => point(undefined),
    onFocus: () => point({ part }),
    onBlur: () => point(undefined),
    onClick: () => choose({ part }),
  };
}
