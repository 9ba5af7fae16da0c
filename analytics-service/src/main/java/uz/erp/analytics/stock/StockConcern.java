package uz.erp.analytics.stock;

/** What may be wrong with the stock of an active product. */
enum StockConcern {
  LOW("s.is_active and s.min_stock > 0 and s.available <= s.min_stock"),
  OUT("s.is_active and s.available <= 0");

  private final String condition;

  StockConcern(String condition) {
    this.condition = condition;
  }

  String condition() {
    return condition;
  }
}
