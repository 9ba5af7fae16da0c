package uz.erp.systemtests.mutants;

/** A small play that brings a kind of mistake to light; finds nothing where there is none. */
interface Hunt {

  /** Runs in stores of its own and records broken promises. */
  void play(SuiteWithBug buggySuite, Evidence evidence);
}
