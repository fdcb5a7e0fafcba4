App<IAppOption>({ globalData: {} });
