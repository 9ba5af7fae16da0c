package uz.erp.gateway.limit;

import org.springframework.web.server.ServerWebExchange;

/**
 * Marks the requests of API clients: they have a bulkhead of their own, so they delay only each
 * other.
 */
public final class ApiClientTraffic {

  private static final String ATTRIBUTE = ApiClientTraffic.class.getName();

  private ApiClientTraffic() {}

  public static void mark(ServerWebExchange exchange) {
    exchange.getAttributes().put(ATTRIBUTE, true);
  }

  public static boolean is(ServerWebExchange exchange) {
    return exchange.getAttribute(ATTRIBUTE) != null;
  }
}
