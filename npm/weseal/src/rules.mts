/** Makes the rule catalogue available. In Node it is already: this file is for code that runs elsewhere too. */

export {};
