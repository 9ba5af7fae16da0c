package uz.erp.gateway.limit;

import org.springframework.web.server.ServerWebExchange;

/** Marks the requests of programs: they have turns of their own and wait for each other only. */
public final class MachineTraffic {

  private static final String ATTRIBUTE = MachineTraffic.class.getName();

  private MachineTraffic() {}

  public static void mark(ServerWebExchange exchange) {
    exchange.getAttributes().put(ATTRIBUTE, true);
  }

  public static boolean is(ServerWebExchange exchange) {
    return exchange.getAttribute(ATTRIBUTE) != null;
  }
}
