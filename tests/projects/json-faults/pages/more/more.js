Page({ onLoad() {
