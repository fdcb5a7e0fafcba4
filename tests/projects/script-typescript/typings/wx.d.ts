declare namespace wx {
  function chooseLocation(): void;
}
