package uz.erp.systemtests.verify;

/** Invented events, as text. */
final class SampleEvents {

  static final Tenant ANOR = new Tenant("anor_00000001", "tenant_anor", true);
  static final Tenant BODOM = new Tenant("bodom_00000002", "tenant_bodom", true);

  private SampleEvents() {}

  /** A refund of so much, whose events differ by their id only. */
  static String refund(int id, Tenant tenant, long refund, String total) {
    return event(
        id, tenant, tenant.schema(), "\"refund_id\":%d,\"total\":\"%s\"".formatted(refund, total));
  }

  /** Nothing happened but that what 7 is got this version. */
  static String changed(int id, Tenant tenant, long version) {
    return event(id, tenant, tenant.schema(), "")
        .replace("\"subject\"", "\"aggregateversion\":" + version + ",\"subject\"");
  }

  static String event(int id, Tenant tenant, String schema, String data) {
    return """
    {"id":"00000000-0000-7000-8000-%012d","type":"sales.sale-refunded.v1","subject":"7",\
    "tenantkey":"%s","tenantschema":"%s","data":{%s}}\
    """
        .formatted(id, tenant.key(), schema, data);
  }
}
