// How each step is drawn. A step that is not listed shows its values as they are.

import type { ComponentType } from "preact";

import { DecryptView } from "./decrypt";
import { DecryptDataView } from "./decrypt-data";
import { EventView } from "./event";
import { JoinView } from "./join";
import { KeyView } from "./key";
import { LayoutView } from "./layout";
import { OwnerView } from "./owner";
import { PaddingView } from "./padding";
import { Base64View, BodyView, ModeView } from "./request";
import { SignView } from "./sign";
import { SignatureView } from "./signature";
import type { StepProps } from "./step-props";
import { Utf8View } from "./utf8";

/** By the stable name of the step. */
export const stepViews: Partial<Record<string, ComponentType<StepProps>>> = {
  body: BodyView,
  mode: ModeView,
  base64: Base64View,
  sign: SignView,
  signature: SignatureView,
  key: KeyView,
  decrypt: DecryptView,
  padding: PaddingView,
  layout: LayoutView,
  utf8: Utf8View,
  owner: OwnerView,
  message: ModeView,
  event: EventView,
  decryptData: DecryptDataView,
  dataPadding: PaddingView,
  join: JoinView,
  compare: SignatureView,
};
