package uz.erp.systemtests.fuzz;

/** Who asks. */
enum Actor {
  OWNER,
  MANAGER,
  CASHIER,
  STOCKKEEPER,
  WAITER,
  KITCHEN,
  OPERATOR,
  VIEWER,
  /** The owner, in their other store. */
  SIBLING,
  /** A caller without a token. */
  ANONYMOUS,
  /** The owner, with the key of a store that is not theirs. */
  TRESPASSER,
  /** The owner of a store that has nothing. */
  BARE;

  static Actor draw(Randomness chance) {
    int kind = chance.below(100);
    if (kind < 78) {
      return OWNER;
    }
    if (kind < 87) {
      return chance.one(MANAGER, CASHIER, STOCKKEEPER, WAITER, KITCHEN, OPERATOR, VIEWER);
    }
    return kind < 95 ? SIBLING : chance.one(ANONYMOUS, TRESPASSER, BARE);
  }

  /** Whether the paths it asks for are those of what it may see. */
  boolean isAtHome() {
    return ordinal() <= SIBLING.ordinal();
  }
}
