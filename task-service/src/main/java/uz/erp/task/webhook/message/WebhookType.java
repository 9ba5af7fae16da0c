package uz.erp.task.webhook.message;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The types of events that are published to other programs, by public name, and the fields of the
 * event they see: never costs, names of people, their telephone numbers and addresses, free texts,
 * accounts. A new field may be added at any time; a breaking change needs a type of a new name.
 */
public enum WebhookType {
  SALE_COMPLETED(
      "sale.completed",
      "sales.sale",
      "sales.sale-completed.v1",
      """
      sale_id number receipt_number client_uuid register_id register_number session_id employee_id
      customer_id completed_at business_date currency
      lines(line_id line_uuid product_id name sku barcode unit batch_id batch_number quantity
        packaging(id name factor) packaging_quantity unit_price list_price discount_amount
        order_discount_amount tax_rate tax_amount total)
      payments(method amount received_amount change_amount)
      subtotal discount_total tax_total total rounding_amount due_date items_quantity tax_mode"""),
  SALE_REFUNDED(
      "sale.refunded",
      "sales.sale",
      "sales.sale-refunded.v1",
      """
      refund_id sale_id receipt_number refunded_at business_date session_id register_id employee_id
      customer_id currency
      lines(line_id product_id name sku quantity total discount_amount tax_amount restock)
      payments(method amount) total tax_total discount_total rounding_amount fully_refunded"""),
  SESSION_CLOSED(
      "session.closed",
      "sales.session",
      "sales.session-closed.v1",
      """
      session_id register_id register_name employee_id opened_at closed_at business_date z_number
      revision expected_cash actual_cash difference difference_exceeds_limit currency"""),
  DEBT_PAID(
      "debt.paid",
      "sales.debt-payment",
      "sales.debt-paid.v1",
      """
      payment_id customer_id register_id session_id employee_id method amount received_at
      business_date currency"""),
  DEBT_PAYMENT_REVERSED(
      "debt.payment_reversed",
      "sales.debt-payment",
      "sales.debt-payment-reversed.v1",
      """
      payment_id customer_id register_id session_id employee_id method amount reversed_at
      business_date currency"""),
  PRODUCT_CHANGED(
      "product.changed",
      "catalog.product",
      "catalog.product-changed.v1",
      """
      product_id version name sku barcodes category_id category_name unit sale_price
      wholesale_price tax_rate min_stock is_active ikpu package_code marking_required unit_code
      packagings(id unit factor barcodes sale_price)
      prices(price_list price_list_name valid_from valid_to min_quantity price)"""),
  PRODUCT_DELETED(
      "product.deleted", "catalog.product", "catalog.product-deleted.v1", "product_id version"),
  STOCK_CHANGED(
      "stock.changed",
      "catalog.stock",
      "catalog.stock-changed.v1",
      """
      product_id version product_name sku on_hand reserved available delta reason min_stock"""),
  BATCH_CHANGED(
      "batch.changed",
      "catalog.batch",
      "catalog.batch-changed.v1",
      "batch_id version product_id sku number expires_on on_hand"),
  CUSTOMER_CHANGED(
      "customer.changed",
      "customer.customer",
      "customer.customer-changed.v1",
      "customer_id version group_id is_active points_balance"),
  CUSTOMER_DELETED(
      "customer.deleted",
      "customer.customer",
      "customer.customer-deleted.v1",
      "customer_id version"),
  CUSTOMER_MERGED(
      "customer.merged",
      "customer.customer",
      "customer.customer-merged.v1",
      "customer_id version into_id"),
  SEGMENT_CHANGED(
      "customer.segment_changed",
      "analytics.customer-segment",
      "analytics.customer-segment-changed.v1",
      """
      customer_id from_segment to_segment period_start period_end computed_at last_purchase_on
      recency_days frequency monetary"""),
  SLOW_MOVER_FOUND(
      "slow_mover.found",
      "analytics.slow-mover",
      "analytics.slow-mover-found.v1",
      """
      product_id product_name sku quantity_on_hand first_received_on last_sold_on days_of_stock
      found_on"""),
  SLOW_MOVER_ENDED(
      "slow_mover.ended",
      "analytics.slow-mover",
      "analytics.slow-mover-ended.v1",
      "product_id ended_on reason");

  /** Sent on request, to see whether an endpoint answers. */
  static final String TEST = "webhook.test";

  private final String code;
  private final String topic;
  private final String event;
  private final PublicShape shape;

  WebhookType(String code, String topic, String event, String fields) {
    this.code = code;
    this.topic = topic;
    this.event = event;
    this.shape = PublicShape.of(fields);
  }

  /** Such as {@code sale.completed}. */
  public String code() {
    return code;
  }

  /** Where the event is published, such as {@code sales.sale}. */
  public String topic() {
    return topic;
  }

  /** The event's own name, such as {@code sales.sale-completed.v1}. */
  public String event() {
    return event;
  }

  /** The public part of the event's data. */
  public JsonNode show(JsonNode data) {
    return shape.of(data);
  }

  public static List<String> codes() {
    return Arrays.stream(values()).map(WebhookType::code).toList();
  }

  static Optional<WebhookType> find(String code) {
    return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
  }
}
