package uz.erp.systemtests.contracts.breaking;

/** Who writes what a schema describes. */
enum Direction {
  /** Clients write it as it was published: all of that must still be taken. */
  REQUEST,
  /** Clients read it as it was published: nothing else may come. */
  ANSWER
}
