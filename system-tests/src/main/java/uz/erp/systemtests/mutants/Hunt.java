package uz.erp.systemtests.mutants;

/** A small play that brings a kind of mistake to light; finds nothing where there is none. */
interface Hunt {

  /** Plays in stores of its own and notes what broke a promise. */
  void play(Ground ground, Evidence evidence);
}
