// Nothing imports it: it is copied, and no script of the mini program.
uni.chooseAddress({});
