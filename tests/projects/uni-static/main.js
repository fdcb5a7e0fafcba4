import place from "@/static/js/place.js";
export const create = () => place();
