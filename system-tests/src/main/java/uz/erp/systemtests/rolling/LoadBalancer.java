package uz.erp.systemtests.rolling;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** One address for several instances, like a Service of Kubernetes: each connection goes to one. */
final class LoadBalancer implements IntSupplier {

  private final AtomicInteger connections = new AtomicInteger();
  private volatile List<Integer> ports;

  LoadBalancer(int port) {
    ports = List.of(port);
  }

  /** From now on new connections go to these in turn; those that there are stay where they are. */
  void leadTo(Integer... instances) {
    ports = List.of(instances);
  }

  @Override
  public int getAsInt() {
    List<Integer> now = ports;
    return now.get(Math.floorMod(connections.getAndIncrement(), now.size()));
  }
}
