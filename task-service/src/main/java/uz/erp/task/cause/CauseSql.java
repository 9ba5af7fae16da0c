package uz.erp.task.cause;

/**
 * How each kind of cause is read from the copy: its table and key, when it is wrong and since when,
 * and its figures.
 *
 * @param from has the key's table under the alias {@code s}
 * @param fresh what an evaluation opens tasks for; what an event reports is always fresh
 */
record CauseSql(
    String table,
    String key,
    String from,
    String occurrence,
    String title,
    String label,
    String figures,
    String wrong,
    String fresh) {

  static CauseSql of(CauseKind kind) {
    return switch (kind) {
      case LOW_STOCK -> LOW_STOCK;
      case EXPIRING_BATCH -> EXPIRING_BATCH;
      case SLOW_MOVER -> SLOW_MOVER;
      case CASH_DIFFERENCE -> CASH_DIFFERENCE;
      case CUSTOMER_AT_RISK -> CUSTOMER_AT_RISK;
    };
  }

  private static final CauseSql LOW_STOCK =
      new CauseSql(
          "cause_product",
          "product_id",
          "cause_product s",
          "s.low_since",
          "s.name",
          "s.name",
          """
          jsonb_build_object('on_hand', s.on_hand::text, 'available', s.available::text,
            'min_stock', s.min_stock::text)""",
          "s.low_since is not null",
          "true");

  private static final CauseSql EXPIRING_BATCH =
      new CauseSql(
          "cause_batch",
          "batch_id",
          "cause_batch s left join cause_product p on p.product_id = s.product_id",
          "s.expires_on::timestamp at time zone 'UTC'",
          "coalesce(p.name, s.sku) || ', ' || s.number",
          "coalesce(p.name, s.sku) || ', ' || s.number",
          "jsonb_build_object('on_hand', s.on_hand::text, 'expires_on', s.expires_on::text)",
          "s.on_hand > 0 and s.expires_on <= cast(:today as date) + cast(:days as integer)",
          "true");

  /** Stock on hand comes from catalog-service, the rest from analytics. */
  private static final CauseSql SLOW_MOVER =
      new CauseSql(
          "cause_slow_mover",
          "product_id",
          "cause_slow_mover s left join cause_product p on p.product_id = s.product_id",
          "s.found_on::timestamp at time zone 'UTC'",
          "coalesce(p.name, s.name)",
          "coalesce(p.name, s.name)",
          """
          jsonb_build_object(
            'quantity_on_hand', coalesce(p.on_hand, s.quantity_on_hand)::text,
            'last_sold_on', greatest(s.last_sold_on,
              (p.last_sold_at at time zone cast(:zone as text))::date)::text,
            'tied_up_cost', s.tied_up_cost::text,
            'days_of_stock', s.days_of_stock::text)""",
          "s.is_slow",
          "true");

  private static final CauseSql CASH_DIFFERENCE =
      new CauseSql(
          "cause_session",
          "session_id",
          "cause_session s",
          "s.closed_at",
          "s.register_name || ', Z ' || s.z_number",
          "s.register_name || ', Z ' || s.z_number",
          """
          jsonb_build_object('difference', s.difference::text,
            'expected_cash', s.expected_cash::text, 'actual_cash', s.actual_cash::text,
            'revision', s.revision::text)""",
          """
          case when cast(:amount as numeric) is null then s.exceeds_limit
               else abs(s.difference) >= cast(:amount as numeric) end""",
          "s.closed_at >= cast(:week_ago as timestamptz)");

  private static final CauseSql CUSTOMER_AT_RISK =
      new CauseSql(
          "cause_customer",
          "customer_id",
          "cause_customer s",
          "s.segment_since",
          "coalesce(s.name, s.phone)",
          "'№ ' || s.customer_id",
          """
          jsonb_build_object('segment', s.segment, 'last_purchase_on', s.last_purchase_on::text,
            'recency_days', s.recency_days::text, 'frequency', s.frequency::text,
            'monetary', s.monetary::text)""",
          "s.segment = any (cast(:segments as text[])) and not s.is_deleted",
          "true");

  /** Those that are wrong, by the thresholds of the rule. */
  String findings() {
    return "select s.%s as subject_id, %s as occurrence, coalesce(%s, '№ ' || s.%s) as label, %s as figures from %s where %s"
        .formatted(key, occurrence, label, key, figures, from, wrong);
  }

  /** Locks the subject's row until the transaction ends. */
  String lock() {
    return "select %s from %s where %s = :subject for no key update".formatted(key, table, key);
  }

  /** What is known of a subject, wrong or not, for the case {@code c}. */
  String knownOf(CauseKind kind) {
    return "select %s as title, %s as figures from %s where c.kind = '%s' and s.%s = c.subject_id"
        .formatted(title, figures, from, kind.code(), key);
  }
}
