const map = requirePlugin("map");

Page({ onLoad: () => map.getLocation() });
