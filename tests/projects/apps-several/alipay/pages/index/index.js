Page({ onLoad: () => my.getLocation({}) });
