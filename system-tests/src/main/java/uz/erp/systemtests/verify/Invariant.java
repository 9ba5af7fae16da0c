package uz.erp.systemtests.verify;

/** What must hold in every store at any time; numbered as in the domain's own list. */
enum Invariant {
  I1("what was received less change and refunds is the sales' totals"),
  I2("totals are those of their lines less discounts, with tax and rounding"),
  I3("stock is the sum of its ledger and of its batches"),
  I4("numbers of receipts and Z reports have no gap and no double"),
  I5("one identity or key makes one sale"),
  I6("what is kept to be answered again is whole"),
  I7("every sale has one event in effect and no event is without its sale"),
  I8("reports, points and stock tell what was sold"),
  I9("what a consumer has read it has applied, once"),
  I11("nothing of a store is with another: rows, events, grants, logs"),
  I13("drawers hold what came in less what went out"),
  DOCUMENTS("debts, tasks, rules, notifications and webhooks do not contradict themselves");

  private final String sentence;

  Invariant(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
