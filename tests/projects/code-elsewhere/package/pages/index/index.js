import { place } from "@shop/shared";

place();
Page({});
